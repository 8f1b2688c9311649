import type { ReactNode } from "react";

export interface FieldTexts {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with the value, in words; the field is marked invalid when there is something. */
  error?: ReactNode;
}

/** What ties an input to its hint and its error for a screen reader. */
export function describedBy(id: string, { hint, error }: Pick<FieldTexts, "hint" | "error">) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return { "aria-describedby": ids || undefined, "aria-invalid": error ? true : undefined };
}

interface Props extends FieldTexts {
  id: string;
  className?: string;
  children: ReactNode;
}

/** Label above, hint, error, then the input given as children, which carries `id` and `describedBy`. */
export function Field({ id, label, hint, error, className = "", children }: Props) {
  return (
    <div className={`field ${className}`} data-invalid={error ? true : undefined}>
      <label htmlFor={id}>{label}</label>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

export function FieldNotes({ id, hint, error }: { id: string } & Pick<FieldTexts, "hint" | "error">) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </>
  );
}
