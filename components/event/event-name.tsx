import { DatedLink } from "@/components/layout/dated-link";
import { LocalisedText } from "@/components/layout/localised-text";
import { PartialDay } from "@/components/layout/partial-day";
import type { EventRef } from "@/domain/view/advice";

/** Title and day of an event, leading to its page. */
export function EventName({ event }: { event: EventRef }) {
  return (
    <DatedLink href={`/events/${encodeURIComponent(event.id)}`} className="inline-block py-0.5">
      <LocalisedText text={event.title} isUnmarked />
      {event.happenedOn && (
        <>
          {", "}
          <PartialDay value={event.happenedOn} />
        </>
      )}
    </DatedLink>
  );
}
