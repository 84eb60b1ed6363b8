/** With shocks, or with the drivers that count as shocks held where they are. */

import { messages } from "../../messages.ts";

interface Props {
  readonly names: readonly string[];
  readonly shocks: boolean;
  readonly onChange: (shocks: boolean) => void;
}

export function ShocksToggle({ names, shocks, onChange }: Props) {
  return (
    <fieldset className="work-out" aria-label={messages.perishes.shocks}>
      <button type="button" className="quiet" aria-pressed={shocks} onClick={() => onChange(true)}>
        {messages.perishes.shocksOn}
      </button>
      <button type="button" className="quiet" aria-pressed={!shocks} onClick={() => onChange(false)}>
        {messages.perishes.shocksOff}
      </button>
      <span className="note">{shocks ? "" : messages.perishes.heldOff(names)}</span>
    </fieldset>
  );
}
