import { useTranslations } from "next-intl";
import { DatedLink } from "@/components/layout/dated-link";
import { LocalisedText } from "@/components/layout/localised-text";
import { PartialDay } from "@/components/layout/partial-day";
import { MeasureName } from "@/components/measure/measure-name";
import { Chip } from "@/components/ui/chip";
import type { MeasureItem } from "@/domain/view/measure";

interface Props {
  measures: readonly MeasureItem[];
  isInCountry?: boolean;
}

/** What is still owed, by its due day. */
export function DueList({ measures, isInCountry }: Props) {
  const time = useTranslations("time");
  return (
    <ol>
      {measures.map((measure) => (
        <li key={measure.id} className="border-t border-rule py-3 first:border-t-0 first:pt-0">
          <p className="flex flex-wrap items-center gap-x-3 text-sm leading-7">
            <span className="tabular font-semibold">
              {measure.dueOn && <PartialDay value={measure.dueOn} />}
            </span>
            {measure.isOverdue && <Chip tone="alert">{time("overdue")}</Chip>}
            {!isInCountry && (
              <DatedLink
                href={`/countries/${measure.countryCode.toLowerCase()}`}
                className="inline-block py-0.5 text-ink-soft"
              >
                <LocalisedText text={measure.country.name} isUnmarked />
              </DatedLink>
            )}
          </p>
          <p className="max-w-prose text-sm">
            <MeasureName measure={measure} nativeLanguage={measure.country.nativeLanguage} />
          </p>
        </li>
      ))}
    </ol>
  );
}
