import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { StageMark } from "@/components/instrument/stage-mark";
import { ClientMessages } from "@/components/layout/client-messages";
import { LocalisedText } from "@/components/layout/localised-text";
import { PageHeader } from "@/components/layout/page-header";
import type { InstrumentView } from "@/domain/view/instrument";

interface Props {
  title: string;
  instrument: InstrumentView;
  children: ReactNode;
}

/** A form about one instrument: which it is and where it stands, then the form. */
export function InstrumentFormPage({ title, instrument, children }: Props) {
  const kinds = useTranslations("vocabulary.instrumentKinds");
  return (
    <>
      <PageHeader
        kicker={
          <>
            <LocalisedText text={instrument.country.name} isUnmarked /> · {kinds(instrument.kind)}
          </>
        }
        title={title}
        lead={
          <span className="block space-y-1 text-base">
            <span className="block">
              <InstrumentName instrument={instrument} nativeLanguage={instrument.country.nativeLanguage} />
            </span>
            <StageMark instrument={instrument} />
          </span>
        }
      />
      <ClientMessages namespaces={["forms", "time", "vocabulary"]}>{children}</ClientMessages>
    </>
  );
}
