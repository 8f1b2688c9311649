/** The words above an input, as the reader sees them; "" without any. The legend for a choice in a group. */
export function labelOf(input: string): string {
  const element = document.getElementById(input);
  const isChoice = element instanceof HTMLInputElement && ["radio", "checkbox"].includes(element.type);
  const label =
    (isChoice ? element.closest("fieldset")?.querySelector("legend") : null) ??
    document.querySelector(`label[for="${CSS.escape(input)}"]`) ??
    element?.closest("fieldset")?.querySelector("legend");
  return label?.textContent?.trim() ?? "";
}
