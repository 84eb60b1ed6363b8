/** Which figure an answer is about: a field with names for ids. */

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (id: string) => void;
}

export function FigureSelect({ label, value, options, onChange }: Props) {
  return (
    <label className="field sans">
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
