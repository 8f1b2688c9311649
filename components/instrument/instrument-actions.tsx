import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { type Actor, asOwnBodies, can } from "@/domain/permissions";
import type { InstrumentItem } from "@/domain/view/instrument";

interface Props {
  /** null: a visitor, who is shown nothing. */
  actor: Actor | null;
  instrument: Pick<InstrumentItem, "id" | "number" | "countryCode" | "isPublished">;
}

const hrefOf = (path: string, id: string) =>
  path === "notes"
    ? `/work/notes/instrument/${encodeURIComponent(id)}`
    : `/work/instruments/${encodeURIComponent(id)}/${path}`;

/** What this person may do with an instrument, as links to the forms. */
export function InstrumentActions({ actor, instrument }: Props) {
  const t = useTranslations("work.actions");
  const subject = { countryCode: instrument.countryCode };
  const actions = [
    can(actor, "milestone.log", subject) && { path: "milestone", key: "milestone" as const },
    can(actor, "topic.assign", subject) && { path: "topics", key: "topic" as const },
    can(actor, "measure.enter", subject) && { path: "measures/new", key: "measure" as const },
    can(actor, "batch.import", asOwnBodies(actor, subject)) && { path: "import", key: "import" as const },
    can(actor, "version.add", subject) && { path: "versions/new", key: "version" as const },
    can(actor, "instrument.relate", subject) && { path: "relation", key: "relate" as const },
    can(actor, "note.write", subject) && { path: "notes", key: "notes" as const },
    !instrument.isPublished &&
      can(actor, "instrument.publish", subject) && { path: "publish", key: "publish" as const },
  ].filter((each) => each !== false);
  if (actions.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-5">
      {actions.map(({ path, key }) => (
        <li key={key}>
          <Link href={hrefOf(path, instrument.id)} className="inline-block py-1">
            {t(key)}
            <span className="sr-only"> ({instrument.number ?? instrument.id})</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
