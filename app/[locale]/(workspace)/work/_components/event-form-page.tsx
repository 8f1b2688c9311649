import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EventName } from "@/components/event/event-name";
import { ClientMessages } from "@/components/layout/client-messages";
import { LocalisedText } from "@/components/layout/localised-text";
import { PageHeader } from "@/components/layout/page-header";
import type { EventView } from "@/domain/view/advice";

interface Props {
  title: string;
  event: EventView;
  children: ReactNode;
}

/** A form about one event: which it is, then the form. */
export function EventFormPage({ title, event, children }: Props) {
  const kinds = useTranslations("vocabulary.eventKinds");
  return (
    <>
      <PageHeader
        kicker={
          <>
            <LocalisedText text={event.country.name} isUnmarked /> · {kinds(event.kind)}
          </>
        }
        title={title}
        lead={<EventName event={event} />}
      />
      <div className="space-y-8">
        <ClientMessages namespaces={["forms", "time", "vocabulary", "event"]}>{children}</ClientMessages>
      </div>
    </>
  );
}
