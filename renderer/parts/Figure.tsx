import type { ReactNode } from 'react';

/** One number with its name above it. A number that opens what is behind it is a button. */
export function Figure({
  label,
  children,
  open,
}: {
  readonly label: string;
  readonly children: ReactNode;
  readonly open?: (() => void) | null;
}) {
  const content = (
    <>
      <div className="label">{label}</div>
      <div className="figure-number">{children}</div>
    </>
  );
  return open ? (
    <button type="button" className="figure figure-open" onClick={open}>
      {content}
    </button>
  ) : (
    <div className="figure">{content}</div>
  );
}
