import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { DiffView } from "@/domain/view/version";
import { provisionChanges } from "@/domain/vocabulary";
import type { NumberedDifference } from "./numbered-differences";
import { ProvisionTitle } from "./provision-title";

interface Props {
  diff: DiffView;
  differences: readonly NumberedDifference[];
}

/** How many provisions each change befell, each count leading to the first of them, and every provision that changed by its name. */
export function DifferenceContents({ diff, differences }: Props) {
  const t = useTranslations("version");
  const changes = useTranslations("vocabulary.provisionChanges");
  const changed = differences.filter(({ change, isRenumbered }) => change !== "same" || isRenumbered);
  const firstOf = (isIt: (each: NumberedDifference) => boolean) => differences.find(isIt)?.anchor;
  const counts = [
    ...provisionChanges.map((change) => ({
      name: changes(change),
      count: diff.counts[change] ?? 0,
      anchor: firstOf((each) => each.change === change),
    })),
    {
      name: t("renumbered"),
      count: diff.renumberedCount,
      anchor: firstOf(({ isRenumbered }) => isRenumbered),
    },
  ];
  return (
    <nav aria-label={t("contents")} className="space-y-4">
      <ul className="flex flex-wrap gap-2">
        {counts.map(({ name, count, anchor }) => (
          <li key={name}>
            {anchor ? (
              <a href={`#${anchor}`} className="chip chip-link">
                {name} <strong className="tabular">{count}</strong>
              </a>
            ) : (
              <span className="chip" data-tone="soft">
                {name} <span className="tabular">{count}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
      {changed.length > 0 && (
        <Disclosure summary={t("changedList", { count: changed.length })}>
          <ol className="text-sm">
            {changed.map(({ anchor, change, from, to, isRenumbered }) => {
              const shown = to ?? from;
              return (
                <li key={anchor}>
                  <a href={`#${anchor}`} className="inline-block py-1">
                    {shown && (
                      <ProvisionTitle provision={shown} language={(to ? diff.to : diff.from).language} />
                    )}
                  </a>{" "}
                  <span className="text-ink-soft">
                    {[change !== "same" && changes(change), isRenumbered && t("renumbered")]
                      .filter(Boolean)
                      .join(", ")}
                  </span>
                </li>
              );
            })}
          </ol>
        </Disclosure>
      )}
    </nav>
  );
}
