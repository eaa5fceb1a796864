import { Button } from '@mantine/core';
import { useId, useRef } from 'react';

/** A file of this computer: its name once it is chosen, and the button to choose it. */
export function ChosenFile({
  label,
  choose,
  accept,
  file,
  first = false,
  onChoose,
}: {
  readonly label: string;
  readonly choose: string;
  readonly accept: string;
  readonly file: File | null;
  /** Has the focus when the dialog opens. */
  readonly first?: boolean;
  readonly onChoose: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <div className="chosen-file">
      <div id={id}>{label}</div>
      <Button
        variant="default"
        data-autofocus={first || undefined}
        aria-describedby={id}
        onClick={() => input.current?.click()}
      >
        {file?.name ?? choose}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen) onChoose(chosen);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
