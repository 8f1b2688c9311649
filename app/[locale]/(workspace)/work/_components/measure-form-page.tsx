import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { ClientMessages } from "@/components/layout/client-messages";
import { LocalisedText } from "@/components/layout/localised-text";
import { PageHeader } from "@/components/layout/page-header";
import { ClaimMark } from "@/components/measure/claim-mark";
import { DueMark } from "@/components/measure/due-mark";
import { FindingMark } from "@/components/measure/finding-mark";
import { MeasureName } from "@/components/measure/measure-name";
import type { MeasureView } from "@/domain/view/measure";
import type { OrganisationItem } from "@/domain/view/organisation";
import { Cached } from "@/lib/client/cached";
import { bodiesRead, measureRead } from "@/lib/client/reads";

interface Props {
  title: string;
  measure: MeasureView;
  /** Bodies to choose from, by State, where the form needs them. */
  bodies?: Record<string, OrganisationItem[]>;
  children: ReactNode;
}

/** A form about one measure: what stands above, the form below, both from one read. */
export async function MeasureFormPage({ title, measure, bodies = {}, children }: Props) {
  const t = await getTranslations("work.standing");
  const { country } = measure;
  const reads = [
    { queryKey: measureRead(measure.id).queryKey, data: measure },
    ...Object.entries(bodies).map(([code, data]) => ({ queryKey: bodiesRead(code).queryKey, data })),
  ];
  return (
    <>
      <PageHeader
        kicker={
          <>
            <LocalisedText text={country.name} isUnmarked />
            {" · "}
            <InstrumentName instrument={measure.instrument} nativeLanguage={country.nativeLanguage} isShort />
          </>
        }
        title={title}
      />
      <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="order-last lg:order-first">
          <Cached reads={reads}>
            <ClientMessages namespaces={["forms", "time", "vocabulary"]}>{children}</ClientMessages>
          </Cached>
        </div>
        <aside aria-label={t("label")} className="space-y-4">
          <p>
            <MeasureName measure={measure} nativeLanguage={country.nativeLanguage} />
          </p>
          <dl className="border-y border-rule">
            <Standing label={t("claimed")}>
              <ClaimMark claimed={measure.claimed} />
            </Standing>
            <Standing label={t("found")}>
              <FindingMark found={measure.found} />
            </Standing>
            <Standing label={t("due")}>
              <DueMark due={measure} />
            </Standing>
          </dl>
        </aside>
      </div>
    </>
  );
}

function Standing({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="border-b border-rule py-2 last:border-b-0">
      <dt className="kicker">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
