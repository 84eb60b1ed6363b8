/**
 * Cases that an account makes: whoever is analyst or owner of every case may make one, and becomes its owner.
 * Gives   what `edit/new-case-api.ts` has. Who has a role on single cases only is told 403: that there are others is no secret.
 */
import { isAtLeast } from "../access/role.ts";
import { roleOn, type Session } from "../access/sessions.ts";
import { answerNewCase } from "../edit/new-case-api.ts";
import { sendJson } from "../replies.ts";
import type { Call, Shared } from "./call.ts";

export async function makeCase({ team }: Shared, { request, response, path }: Call, session: Session): Promise<void> {
  const { account, token, grants } = session;
  const everywhere = grants.filter(({ caseId }) => caseId === null);
  if (!everywhere.some(({ role }) => isAtLeast(role, "analyst")))
    return sendJson(response, 403, { error: "an analyst or owner of every case makes new ones" });
  const onMade = (caseId: string): Promise<void> => team.access.giveRole(account, { role: "owner", caseId }, account);
  const desk = { store: team.store, mayRead: (id: string) => roleOn(grants, id) !== null, onMade };
  const reply = await answerNewCase(desk, path, request, { author: account, token });
  if (reply !== null) return sendJson(response, reply.status, reply.body);
  response.setHeader("Allow", path === "/api/cases" ? "GET, HEAD, POST" : "GET");
  sendJson(response, 405, { error: "nothing else can be asked here" });
}
