import { type Ink, type Scene, type Shape, textSize } from "@/domain/drawing/scene";

const inks: Record<Ink, string> = {
  none: "none",
  ink: "var(--ink)",
  soft: "var(--ink-soft)",
  rule: "var(--rule)",
  strong: "var(--rule-strong)",
  accent: "var(--accent)",
  alert: "var(--alert)",
  paper: "var(--paper)",
};

/** A drawing in the colours of the page, with its sentence for whoever does not see it. */
export function Drawing({ scene, sentence }: { scene: Scene; sentence: string }) {
  return (
    <svg
      viewBox={`0 0 ${scene.width} ${scene.height}`}
      role="img"
      aria-label={sentence}
      className="h-auto w-full max-w-[31rem]"
    >
      {scene.shapes.map((shape, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server, in this order
        <Mark key={at} shape={shape} />
      ))}
    </svg>
  );
}

function Mark({ shape }: { shape: Shape }) {
  if (shape.kind === "text") {
    const { x, y, text, size = textSize, fill = "ink", anchor = "start", isBold, turn } = shape;
    return (
      <text
        x={x}
        y={y}
        fontSize={size}
        fill={inks[fill]}
        textAnchor={anchor}
        fontWeight={isBold ? 700 : undefined}
        transform={turn ? `rotate(${turn} ${x} ${y})` : undefined}
      >
        {text}
      </text>
    );
  }
  const { kind: Element, fill = "none", stroke = "none", dash, ...rest } = shape;
  return <Element {...rest} fill={inks[fill]} stroke={inks[stroke]} strokeDasharray={dash} />;
}
