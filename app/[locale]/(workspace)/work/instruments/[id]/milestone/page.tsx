import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { instrumentPath } from "@/components/instrument/instrument-path";
import { LogMilestoneForm } from "@/components/instrument/log-milestone-form";
import { PlannedSteps } from "@/components/instrument/planned-steps";
import type { Query } from "@/components/ui/address";
import { getDraftOf } from "@/db/queries/draft";
import { getInstrument } from "@/db/queries/instrument";
import { pickText } from "@/domain/localised";
import type { MilestoneView } from "@/domain/view/instrument";
import { sentName } from "@/lib/client/posted";
import { requireActor } from "@/lib/session/current";
import { orNotFound, requireAllowed, scopeToday } from "../../../../_reading";
import { InstrumentFormPage } from "../../../_components/instrument-form-page";
import { logByForm } from "./_actions";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("forms.milestone");
  return { title: t("title"), robots: { index: false } };
}

/** A planned step as a held one, or an entry to be corrected: what the form starts from. */
function startFrom(step: MilestoneView, isCorrection: boolean) {
  return {
    ...(step.stage && { stage: step.stage }),
    ...(step.nationalName && { nationalName: step.nationalName }),
    kind: isCorrection ? step.kind : "held",
    ...(isCorrection && { happenedOn: step.happenedOn ?? "", note: step.note ?? "", supersedesId: step.id }),
  };
}

export default async function MilestonePage({ params, searchParams }: Props) {
  const [locale, { id: given }, query] = await Promise.all([getLocale(), params, searchParams]);
  const id = decodeURIComponent(given);
  const actor = await requireActor(`/work/instruments/${encodeURIComponent(id)}/milestone`);
  const scope = scopeToday(actor);
  const instrument = await orNotFound(getInstrument(scope, id));
  requireAllowed(actor, "milestone.log", { countryCode: instrument.countryCode });
  const [t, { planned, procedure }] = await Promise.all([
    getTranslations("forms.milestone"),
    getDraftOf(scope, instrument),
  ]);
  const named = (name: string) => instrument.milestones.find((step) => step.id === query[name]);
  const corrected = named("corrects");
  const held = named("holds");
  const start = corrected ? startFrom(corrected, true) : held && startFrom(held, false);
  const offered = (procedure?.steps ?? []).map(({ stage, name }) => ({
    stage,
    name: name.native ?? pickText(name, locale, instrument.country.nativeLanguage).text,
  }));
  return (
    <InstrumentFormPage title={t(corrected ? "correct" : "title")} instrument={instrument}>
      {!start && (
        <PlannedSteps
          instrumentId={id}
          planned={planned}
          held={instrument.milestones.filter((step) => step.kind === "held" && !step.isSuperseded)}
        />
      )}
      <LogMilestoneForm
        key={`${query.corrects ?? ""} ${query.holds ?? ""}`}
        instrumentId={id}
        href={instrumentPath(instrument)}
        offered={offered}
        start={start}
        posting={{ action: logByForm, of: id, key: crypto.randomUUID(), wasSent: sentName in query }}
      />
    </InstrumentFormPage>
  );
}
