import { useTranslations } from "next-intl";
import { LocalisedText } from "@/components/layout/localised-text";
import { Link } from "@/components/ui/link";
import type { CriterionView } from "@/domain/view/comparison";
import type { cellAddress } from "../../_address";

interface Props {
  previous?: CriterionView;
  next?: CriterionView;
  /** Stays with one State where that is read. */
  countryCode?: string;
  hrefOf: ReturnType<typeof cellAddress>;
}

/** The questions before and after, so that the rubric can be walked. */
export function NeighbourLinks({ previous, next, countryCode, hrefOf }: Props) {
  const t = useTranslations("comparison.one");
  const steps = [
    { label: t("previous"), criterion: previous },
    { label: t("next"), criterion: next },
  ];
  return (
    <nav aria-label={t("walk")} className="no-print mt-6">
      <ul className="grid gap-x-10 gap-y-2 text-sm sm:grid-cols-2">
        {steps.map(
          ({ label, criterion }) =>
            criterion && (
              <li key={label}>
                <span className="kicker block">{label}</span>
                <Link href={hrefOf(criterion.code, countryCode)}>
                  <span className="tabular">{criterion.code}</span>{" "}
                  <LocalisedText text={criterion.question} isUnmarked />
                </Link>
              </li>
            ),
        )}
      </ul>
    </nav>
  );
}
