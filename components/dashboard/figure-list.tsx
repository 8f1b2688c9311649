import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { PackFigure } from "@/domain/view/pack";

interface Props {
  figures: readonly PackFigure[];
  hrefOf: (key: string) => string;
  /** Values large, for the few that are looked at first. */
  isLarge?: boolean;
}

/** Figures under their names, each a link to its sentence and its rows, each with what it is out of. */
export function FigureList({ figures, hrefOf, isLarge }: Props) {
  const [list, item, number] = isLarge
    ? [
        "grid grid-cols-1 gap-x-6 gap-y-5 min-[22rem]:grid-cols-2 lg:grid-cols-4",
        "border-t border-rule-strong pt-2",
        "tabular text-2xl font-semibold",
      ]
    : [
        "grid gap-x-8 min-[34rem]:grid-cols-2",
        "grid grid-cols-[1fr_auto] items-baseline gap-x-4 border-b border-rule py-1.5",
        "tabular font-semibold",
      ];
  const t = useTranslations("dashboard.outOf");
  const [first] = figures;
  const isShared = !isLarge && figures.length > 1 && figures.every(({ outOf }) => outOf === first?.outOf);
  return (
    <>
      {isShared && <p className="text-xs text-ink-soft">{first?.outOf}</p>}
      <dl className={list}>
        {figures.map(({ key, name, shown, outOf, value }) => (
          <div key={key} className={item}>
            <dt className="text-sm">{name}</dt>
            <dd className={value === null ? "text-sm" : number}>
              <Link
                href={hrefOf(key)}
                aria-label={`${name}: ${shown}`}
                className={isLarge ? "inline-block min-h-6" : "inline-block min-h-6 min-w-6 text-right"}
              >
                {shown}
              </Link>
            </dd>
            {!isShared && outOf !== t("none") && (
              <dd className="col-span-full text-xs text-ink-soft">{outOf}</dd>
            )}
          </div>
        ))}
      </dl>
    </>
  );
}
