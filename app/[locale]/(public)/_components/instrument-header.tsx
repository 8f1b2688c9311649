import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { InstrumentActions } from "@/components/instrument/instrument-actions";
import { LocalisedText } from "@/components/layout/localised-text";
import { PageHeader } from "@/components/layout/page-header";
import { FollowLink } from "@/components/reminder/follow-link";
import { Chip } from "@/components/ui/chip";
import type { Actor } from "@/domain/permissions";
import type { InstrumentView } from "@/domain/view/instrument";

interface Props {
  instrument: InstrumentView;
  actor: Actor | null;
  lead?: ReactNode;
}

/** Kind, number and title of an instrument, and what this reader may do with it. */
export function InstrumentHeader({ instrument, actor, lead }: Props) {
  const t = useTranslations("instrument");
  const kinds = useTranslations("vocabulary.instrumentKinds");
  const { kind, number, title, country, isPublished } = instrument;
  return (
    <PageHeader
      kicker={[kinds(kind), number].filter(Boolean).join(" · ")}
      title={
        <span className="block text-[clamp(1.5rem,1.2rem+1.2vw,2.125rem)] leading-tight">
          <LocalisedText text={title} nativeLanguage={country.nativeLanguage} />
        </span>
      }
      lead={lead}
      actions={
        actor && (
          <>
            {!isPublished && <Chip tone="alert">{t("unpublished")}</Chip>}
            <InstrumentActions actor={actor} instrument={instrument} />
            <FollowLink actor={actor} kind="instrument" subjectId={instrument.id} />
          </>
        )
      }
    />
  );
}
