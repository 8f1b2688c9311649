"use client";

import { useId } from "react";

/** Hides the choices below it whose words do not hold what is typed; chosen ones stay in sight. Enter does not send the form. */
export function FindInList({ label }: { label: string }) {
  const id = useId();
  const narrow = (input: HTMLInputElement) => {
    const wanted = input.value.trim().toLocaleLowerCase();
    for (const choice of input.closest("details")?.querySelectorAll<HTMLLabelElement>(".choice") ?? []) {
      const isChosen = choice.querySelector("input")?.checked;
      choice.hidden = !isChosen && !choice.textContent?.toLocaleLowerCase().includes(wanted);
    }
  };
  return (
    <div className="needs-script">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        className="input"
        autoComplete="off"
        onInput={({ currentTarget }) => narrow(currentTarget)}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.preventDefault();
        }}
      />
    </div>
  );
}
