import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { LocalisedText } from "@/components/layout/localised-text";
import { OrganisationName } from "@/components/organisation/organisation-name";
import { Chip } from "@/components/ui/chip";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { MeasureItem } from "@/domain/view/measure";
import { formatCount } from "@/lib/format/number";
import { ClaimMark } from "./claim-mark";
import { DueMark } from "./due-mark";
import { FindingMark } from "./finding-mark";
import { MeasureName } from "./measure-name";

interface Props {
  measures: readonly MeasureItem[];
  caption: ReactNode;
  isCaptionHidden?: boolean;
  /** What the page says already is left out: the country on a country's page, both on an instrument's. */
  under?: "country" | "instrument";
}

/** Claimed beside verified for each measure, with its due day and who leads. */
export function MeasureTable({ measures, caption, isCaptionHidden, under }: Props) {
  const t = useTranslations("measure");
  const ofBody = useTranslations("organisation");
  const states = useTranslations("vocabulary.measureStates");
  const locale = useLocale();
  const columns: Column<MeasureItem>[] = [
    {
      key: "measure",
      header: t("columns.measure"),
      cell: (measure) => (
        <div className="max-w-prose min-w-0 font-normal sm:min-w-64">
          <MeasureName measure={measure} nativeLanguage={measure.country.nativeLanguage} />
          {measure.state !== "active" && (
            <span className="ml-2">
              <Chip>{states(measure.state)}</Chip>
            </span>
          )}
          {under !== "instrument" && (
            <div className="mt-1 text-xs text-ink-soft">
              {under !== "country" && (
                <>
                  <LocalisedText text={measure.country.name} isUnmarked /> ·{" "}
                </>
              )}
              <InstrumentName
                instrument={measure.instrument}
                nativeLanguage={measure.country.nativeLanguage}
                isShort
              />
            </div>
          )}
          {measure.takenOverFrom && (
            <p className="mt-1 text-xs text-ink-soft">
              {ofBody("takenOverFrom")}{" "}
              <OrganisationName
                organisation={measure.takenOverFrom}
                nativeLanguage={measure.country.nativeLanguage}
              />
            </p>
          )}
        </div>
      ),
    },
    { key: "claimed", header: t("columns.claimed"), cell: ({ claimed }) => <ClaimMark claimed={claimed} /> },
    { key: "found", header: t("columns.found"), cell: ({ found }) => <FindingMark found={found} /> },
    { key: "due", header: t("columns.due"), cell: (measure) => <DueMark due={measure} /> },
    {
      key: "lead",
      header: t("columns.lead"),
      cell: ({ bodies, country }) => {
        const leads = bodies.filter(({ role }) => role === "lead");
        const [first] = leads;
        if (!first) return <span className="text-sm text-ink-soft">{t("noLead")}</span>;
        return (
          <>
            <OrganisationName organisation={first} nativeLanguage={country.nativeLanguage} />
            {leads.length > 1 && (
              <span className="whitespace-nowrap">
                {" "}
                {t("moreLeads", { count: formatCount(leads.length - 1, locale) })}
              </span>
            )}
          </>
        );
      },
    },
  ];
  return (
    <>
      <DataTable
        caption={caption}
        isCaptionHidden={isCaptionHidden}
        columns={columns}
        rows={measures}
        rowKey={({ id }) => id}
      />
      {measures.some(({ number, isNumberOfficial }) => number && !isNumberOfficial) && (
        <p className="mt-2 text-xs text-ink-soft">{t("unofficialNote")}</p>
      )}
    </>
  );
}
