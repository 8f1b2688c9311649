import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { type Action, type Actor, can } from "@/domain/permissions";
import type { MeasureItem } from "@/domain/view/measure";

const forms = [
  { action: "progress.report", path: "report" },
  { action: "finding.record", path: "finding" },
  { action: "deadline.move", path: "deadline" },
  { action: "measure.assign", path: "bodies" },
  { action: "note.write", path: "notes" },
] as const satisfies { action: Action; path: string }[];

const hrefOf = (path: string, id: string) =>
  path === "notes"
    ? `/work/notes/measure/${encodeURIComponent(id)}`
    : `/work/measures/${encodeURIComponent(id)}/${path}`;

interface Props {
  /** null: a visitor, who is shown nothing. */
  actor: Actor | null;
  measure: Pick<MeasureItem, "id" | "number" | "countryCode" | "bodies">;
}

/** What this person may do with a measure, as links to the forms. */
export function MeasureActions({ actor, measure }: Props) {
  const t = useTranslations("work.actions");
  const { id, number, countryCode, bodies } = measure;
  const subject = { countryCode, organisationIds: bodies.map((body) => body.id) };
  const allowed = forms.filter(({ action }) => can(actor, action, subject));
  if (allowed.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-5">
      {allowed.map(({ path }) => (
        <li key={path}>
          <Link href={hrefOf(path, id)} className="inline-block py-1">
            {t(path)}
            <span className="sr-only"> ({number ?? id})</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
