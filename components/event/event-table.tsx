import { useTranslations } from "next-intl";
import { DatedLink } from "@/components/layout/dated-link";
import { LocalisedText } from "@/components/layout/localised-text";
import { PartialDay } from "@/components/layout/partial-day";
import { PlainText } from "@/components/layout/plain-text";
import { DataTable } from "@/components/ui/data-table";
import type { EventItem } from "@/domain/view/advice";

interface Props {
  events: readonly EventItem[];
  caption: string;
}

/** Events with their day, place and organisers; another State's account leads to the event itself. */
export function EventTable({ events, caption }: Props) {
  const t = useTranslations("event");
  const kinds = useTranslations("vocabulary.eventKinds");
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={[
        {
          key: "event",
          header: t("columns.event"),
          cell: ({ id, sameAsId, title, kind, country }) => (
            <div className="max-w-prose font-normal sm:min-w-64">
              <DatedLink
                href={`/events/${encodeURIComponent(sameAsId ?? id)}`}
                className="inline-block py-0.5"
              >
                <LocalisedText text={title} nativeLanguage={country.nativeLanguage} isUnmarked />
              </DatedLink>
              <div className="mt-1 text-xs text-ink-soft">
                {kinds(kind)} · <LocalisedText text={country.name} isUnmarked />
              </div>
            </div>
          ),
        },
        {
          key: "day",
          header: t("columns.day"),
          cell: ({ happenedOn }) => (happenedOn ? <PartialDay value={happenedOn} /> : t("dayUnknown")),
        },
        {
          key: "place",
          header: t("columns.place"),
          cell: ({ place }) => (place ? <PlainText>{place}</PlainText> : t("placeUnknown")),
        },
        {
          key: "organisers",
          header: t("columns.organisers"),
          cell: ({ organisers }) =>
            organisers.length > 0 ? (
              <PlainText>{organisers.map(({ statedAs }) => statedAs).join("; ")}</PlainText>
            ) : (
              t("organisersUnknown")
            ),
        },
      ]}
      rows={events}
      rowKey={({ id }) => id}
    />
  );
}
