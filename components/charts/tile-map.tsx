import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { Tile } from "@/domain/tile-map";

/** From nothing to much; `outline` is claimed but not verified, as everywhere. */
export type TileTone = "none" | "outline" | "low" | "middle" | "high";

interface Props {
  tiles: readonly Tile[];
  /** By country code: the name, the tone, and the value in words, which the tile says after the name. */
  states: Record<string, { name: string; tone: TileTone; value: string }>;
  /** The tones in use, in words, in their order. */
  legend: readonly { tone: TileTone; label: string }[];
  /** What the map shows, for screen readers; a table with the same stands beside it. */
  label?: string;
}

/** The participating States as equal tiles in rough geography: no borders, every State readable. */
export function TileMap({ tiles, states, legend, label }: Props) {
  const t = useTranslations("layout.tileMap");
  const taken = new Set(tiles.map((tile) => tile.column));
  const columns = Array.from({ length: Math.max(...taken) + 1 }, (_, column) =>
    taken.has(column) ? "minmax(1.5rem, 1fr)" : "minmax(0.25rem, 1fr)",
  );
  return (
    <div>
      <nav className="tile-map-region" aria-label={label ?? t("label")}>
        <ul className="tile-map" style={{ gridTemplateColumns: columns.join(" ") }}>
          {tiles.map(({ code, column, row }) => {
            const state = states[code] ?? { name: code, tone: "none", value: "" };
            const words = state.value ? `${state.name}: ${state.value}` : state.name;
            return (
              <li key={code} style={{ gridColumn: column + 1, gridRow: row + 1 }}>
                <Link
                  href={`/countries/${code.toLowerCase()}`}
                  title={words}
                  aria-label={`${code}, ${words}`}
                  data-tile-tone={state.tone}
                >
                  {code}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      <ul className="tile-legend" aria-label={t("legend")}>
        {legend.map(({ tone, label: words }) => (
          <li key={tone}>
            <i data-tile-tone={tone} aria-hidden="true" />
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
}
