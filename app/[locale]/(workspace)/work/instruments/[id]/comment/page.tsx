import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WriteCommentForm } from "@/components/comment/write-comment-form";
import type { Query } from "@/components/ui/address";
import { getInstrument } from "@/db/queries/instrument";
import { listStandardNames } from "@/db/queries/standard-names";
import { getVersion } from "@/db/queries/versions";
import { requireActor } from "@/lib/session/current";
import { orNotFound, requireAllowed, scopeToday } from "../../../../_reading";
import { InstrumentFormPage } from "../../../_components/instrument-form-page";
import { commentByForm } from "./_actions";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("forms.comment");
  return { title: t("title"), robots: { index: false } };
}

export default async function CommentPage({ params, searchParams }: Props) {
  const [{ id: given }, query] = await Promise.all([params, searchParams]);
  const id = decodeURIComponent(given);
  const number = Number([query.version].flat().at(-1)) || 0;
  const path = `/work/instruments/${encodeURIComponent(id)}/comment`;
  const actor = await requireActor(`${path}?version=${number}`);
  const scope = scopeToday(actor);
  const instrument = await orNotFound(getInstrument(scope, id));
  requireAllowed(actor, "comment.write", { countryCode: instrument.countryCode });
  const version = await orNotFound(getVersion(scope, id, number));
  const [t, standards] = await Promise.all([getTranslations("forms.comment"), listStandardNames(scope)]);
  const named = version.provisions.find((part) => part.path === query.part);
  return (
    <InstrumentFormPage title={t("title")} instrument={instrument}>
      {version.isFrozen ? (
        <WriteCommentForm
          instrumentId={id}
          version={number}
          href={`/instruments/${encodeURIComponent(id)}/versions/${number}`}
          provisions={version.provisions.map((part) => ({
            value: part.id,
            label: [part.number, part.heading].filter(Boolean).join(". ") || part.body.slice(0, 60),
          }))}
          standards={standards.map((each) => ({ value: each.id, label: each.shortName }))}
          provisionId={named?.id}
          posting={{ action: commentByForm, of: id, key: crypto.randomUUID() }}
        />
      ) : (
        <p className="max-w-prose">{t("notFrozen")}</p>
      )}
    </InstrumentFormPage>
  );
}
