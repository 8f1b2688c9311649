import { useTranslations } from "next-intl";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { Moment } from "@/components/layout/moment";
import { MeasureName } from "@/components/measure/measure-name";
import { LinkButton } from "@/components/ui/link-button";
import type { ThingView } from "@/domain/view/work";

const places: Partial<Record<ThingView["kind"], string>> = {
  review: "/review",
  decide: "/review/assessments",
  publish: "/review/assessments?awaiting=publication",
  reply: "/work/assessments?awaiting=reply",
  revise: "/compare/workbench",
};

/** Where a thing is done. */
function hrefOf({ kind, measure, instrument }: ThingView): string {
  if (kind === "unpublished") return `/work/instruments/${encodeURIComponent(instrument?.id ?? "")}/publish`;
  if (measure) return `/work/measures/${encodeURIComponent(measure.id)}/report`;
  return places[kind] ?? "/work";
}

/** Five things at most, what matters first, each with why it is there and where it is done. */
export function FiveThings({ things }: { things: readonly ThingView[] }) {
  const t = useTranslations("work.five");
  return (
    <ol className="border-t border-ink">
      {things.map((thing, at) => {
        const { kind, measure, instrument, country, days, count, since } = thing;
        const language = country?.nativeLanguage;
        return (
          <li
            key={`${kind} ${measure?.id ?? instrument?.id ?? ""}`}
            className="grid grid-cols-[2rem_1fr] gap-x-3 border-b border-rule py-4 sm:grid-cols-[2rem_1fr_auto] sm:items-center"
          >
            <span aria-hidden="true" className="tabular text-2xl text-ink-soft">
              {at + 1}
            </span>
            <div>
              <p className="font-semibold">
                {t(`why.${kind}`, { days: days ?? 0, count: count ?? 0 })}
                {since && (
                  <span className="font-normal text-ink-soft">
                    {" · "}
                    {t("since")} <Moment value={since} />
                  </span>
                )}
              </p>
              {measure ? (
                <MeasureName measure={measure} nativeLanguage={language} />
              ) : (
                instrument && <InstrumentName instrument={instrument} nativeLanguage={language} />
              )}
            </div>
            <div className="col-start-2 pt-2 sm:col-start-3 sm:pt-0">
              <LinkButton tone="secondary" href={hrefOf(thing)}>
                {t(`do.${kind}`)}
                <span className="sr-only"> ({at + 1})</span>
              </LinkButton>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
