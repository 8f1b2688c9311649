import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { Actor } from "@/domain/permissions";
import type { MeasureItem } from "@/domain/view/measure";
import { formsFor } from "../_allowed";

/** What this person may do with a measure, as links. */
export function MeasureActions({ actor, measure }: { actor: Actor; measure: MeasureItem }) {
  const t = useTranslations("work.actions");
  const named = measure.number ?? measure.id;
  return (
    <ul className="flex flex-wrap gap-x-5">
      {formsFor(actor, measure).map((form) => (
        <li key={form}>
          <Link
            href={`/work/measures/${encodeURIComponent(measure.id)}/${form}`}
            className="inline-block py-1"
          >
            {t(form)}
            <span className="sr-only"> ({named})</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
