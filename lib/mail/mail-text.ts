import type { Mail } from "./send-mail";

interface Line {
  /** Where it leads, a whole address. */
  href?: string;
  text: string;
  detail?: string;
}

export interface Letter {
  language: string;
  subject: string;
  greeting: string;
  parts: readonly { title?: string; lines: readonly Line[] }[];
  closing: string;
}

/** A letter as plain text and as simple HTML that loads nothing from anywhere. */
export function mailText(letter: Letter): Pick<Mail, "subject" | "text" | "html"> {
  return { subject: oneLine(letter.subject), text: plain(letter), html: html(letter) };
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

function plain({ greeting, parts, closing }: Letter): string {
  const blocks = parts.map(({ title, lines }) => {
    const listed = lines.map(({ text, detail, href }) =>
      [`- ${oneLine(text)}`, detail && `  ${oneLine(detail)}`, href && `  ${href}`]
        .filter(Boolean)
        .join("\n"),
    );
    return [title?.toUpperCase(), ...listed].filter(Boolean).join("\n\n");
  });
  return `${[greeting, ...blocks, "--", closing].join("\n\n")}\n`;
}

function html({ language, subject, greeting, parts, closing }: Letter): string {
  const blocks = parts.map(({ title, lines }) => {
    const listed = lines.map(({ text, detail, href }) => {
      const name = href ? `<a href="${escaped(href)}">${escaped(text)}</a>` : escaped(text);
      return `<li style="margin:0 0 12px">${name}${detail ? `<br>${escaped(detail)}` : ""}</li>`;
    });
    const heading = title ? `<h2 style="font-size:17px;margin:24px 0 8px">${escaped(title)}</h2>` : "";
    return `${heading}<ul style="padding-left:20px;margin:0">${listed.join("")}</ul>`;
  });
  return `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8"><title>${escaped(oneLine(subject))}</title></head><body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:640px"><p>${escaped(greeting)}</p>${blocks.join("")}<hr><p style="font-size:14px">${escaped(closing)}</p></body></html>`;
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
