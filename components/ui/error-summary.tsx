"use client";

import { useEffect, useRef } from "react";

interface Props {
  title: string;
  /** In the order of the form; `field` is the id of the input, or null for what belongs to no field. */
  errors: readonly { field: string | null; message: string }[];
  /** Says more of a line than its message, such as the part of a long form it stands in. */
  inWords?: (field: string, message: string) => string;
  /** Brings into sight what a line leads to, before it takes the focus. */
  onGo?: (field: string) => void;
}

/** Takes the focus whenever there are new errors; each line leads to its field. Shows nothing without errors. */
export function ErrorSummary({ title, errors, inWords, onGo }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="error-summary">
      <h2 className="text-lg">{title}</h2>
      <ul className="mt-2 space-y-1">
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field ? (
              <a
                href={`#${field}`}
                onClick={(event) => {
                  onGo?.(field);
                  const input = document.getElementById(field);
                  if (!input) return;
                  event.preventDefault();
                  input.focus();
                }}
              >
                {inWords?.(field, message) ?? message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
