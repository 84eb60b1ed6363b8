/** In work. */
export default function FileEditor(_: { readonly place: object; readonly onClose: () => void }) {
  return null;
}
