import { type Ink, type Scene, type Shape, textSize } from "./scene";

/** The colours of a file: ink on paper, whatever the reader's screen is set to. */
const colours: Record<Ink, string> = {
  none: "none",
  ink: "#1a1d22",
  soft: "#545a63",
  rule: "#d9d5ca",
  strong: "#7d8087",
  accent: "#0b5566",
  alert: "#9c2c13",
  paper: "#ffffff",
};

/** A drawing as an SVG file of its own, with its sentence as the title; all text is only ever text. */
export function svgOf({ width, height, shapes }: Scene, title: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="'Noto Sans', sans-serif"><title>${escaped(title)}</title><rect width="${width}" height="${height}" fill="${colours.paper}"/>${shapes.map(element).join("")}</svg>`;
}

function element(shape: Shape): string {
  if (shape.kind === "text") {
    const { x, y, text, size = textSize, fill = "ink", anchor = "start", isBold, turn } = shape;
    return `<text${attributes({ x, y, "font-size": size, fill: colours[fill], "text-anchor": anchor, "font-weight": isBold ? 700 : undefined, transform: turn && `rotate(${turn} ${x} ${y})` })}>${escaped(text)}</text>`;
  }
  const { kind, fill = "none", stroke = "none", strokeWidth, dash, ...geometry } = shape;
  return `<${kind}${attributes({ ...geometry, fill: colours[fill], stroke: colours[stroke], "stroke-width": strokeWidth, "stroke-dasharray": dash })}/>`;
}

const attributes = (values: Record<string, string | number | undefined>) =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join("");

/** Text as it may stand in a drawing: without what XML cannot hold. */
export const escaped = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
