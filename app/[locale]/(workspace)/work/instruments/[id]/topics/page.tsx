import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { instrumentPath } from "@/components/instrument/instrument-path";
import { AssignTopicForm } from "@/components/library/assign-topic-form";
import { getInstrument } from "@/db/queries/instrument";
import { listTopics } from "@/db/queries/topics";
import { getVersion } from "@/db/queries/versions";
import { pickText } from "@/domain/localised";
import { requireActor } from "@/lib/session/current";
import { orNotFound, requireAllowed, scopeToday } from "../../../../_reading";
import { InstrumentFormPage } from "../../../_components/instrument-form-page";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("forms.topic");
  return { title: t("title"), robots: { index: false } };
}

export default async function TopicsPage({ params }: Props) {
  const [locale, { id: given }] = await Promise.all([getLocale(), params]);
  const id = decodeURIComponent(given);
  const actor = await requireActor(`/work/instruments/${encodeURIComponent(id)}/topics`);
  const scope = scopeToday(actor);
  const instrument = await orNotFound(getInstrument(scope, id));
  requireAllowed(actor, "topic.assign", { countryCode: instrument.countryCode });
  const [t, topics] = await Promise.all([getTranslations("forms.topic"), listTopics(scope)]);
  const last = instrument.versions.findLast(({ isFrozen }) => isFrozen);
  const articles =
    instrument.provisions.length > 0 || !last
      ? instrument.provisions
      : (await getVersion(scope, id, last.number)).provisions.filter(({ kind }) => kind === "article");
  return (
    <InstrumentFormPage title={t("title")} instrument={instrument}>
      <AssignTopicForm
        instrumentId={id}
        href={instrumentPath(instrument)}
        provisions={articles.map((part) => ({
          value: part.id,
          label: [part.number, part.heading].filter(Boolean).join(": "),
        }))}
        topics={topics.map((each) => ({ value: each.id, label: pickText(each.name, locale).text }))}
      />
    </InstrumentFormPage>
  );
}
