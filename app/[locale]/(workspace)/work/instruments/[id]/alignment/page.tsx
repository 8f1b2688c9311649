import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { LocalisedText } from "@/components/layout/localised-text";
import { PageHeader } from "@/components/layout/page-header";
import type { Query } from "@/components/ui/address";
import { DecideAlignmentForm } from "@/components/version/decide-alignment-form";
import { getVersion } from "@/db/queries/versions";
import type { VersionView } from "@/domain/view/version";
import { requireActor } from "@/lib/session/current";
import { orNotFound, requireAllowed, scopeToday } from "../../../../_reading";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("forms.alignment");
  return { title: t("title"), robots: { index: false } };
}

const longestTitle = 90;

export default async function AlignmentPage({ params, searchParams }: Props) {
  const id = decodeURIComponent((await params).id);
  const query = await searchParams;
  const asked = (name: string) => [query[name]].flat().at(-1) || null;
  const actor = await requireActor(`/work/instruments/${encodeURIComponent(id)}`);
  const scope = scopeToday(actor);
  const from = await orNotFound(getVersion(scope, id, Number(asked("from")) || 0));
  const to = await orNotFound(getVersion(scope, id, Number(asked("to")) || 0));
  requireAllowed(actor, "alignment.decide", { countryCode: from.instrument.countryCode });
  const [t, kinds] = await Promise.all([
    getTranslations("forms.alignment"),
    getTranslations("vocabulary.provisionKinds"),
  ]);
  const choicesOf = ({ provisions }: VersionView) =>
    provisions.map((each) => ({
      value: each.id,
      label: ([each.number, each.heading].filter(Boolean).join(". ") || kinds(each.kind)).slice(
        0,
        longestTitle,
      ),
    }));
  return (
    <ClientMessages namespaces={["forms", "time"]}>
      <PageHeader
        kicker={<LocalisedText text={from.instrument.title} />}
        title={t("title")}
        lead={t("lead")}
      />
      <DecideAlignmentForm
        instrumentId={id}
        from={from.number}
        to={to.number}
        fromId={asked("fromId")}
        toId={asked("toId")}
        choices={{ from: choicesOf(from), to: choicesOf(to) }}
      />
    </ClientMessages>
  );
}
