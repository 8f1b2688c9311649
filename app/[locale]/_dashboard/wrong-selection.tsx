import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { FieldFailure } from "@/domain/failure";

/** Instead of figures: what about the selection cannot be used, and a way back. */
export function WrongSelection({ faults, path }: { faults: readonly FieldFailure[]; path: string }) {
  const t = useTranslations("dashboard");
  const problems = useTranslations("problem.fields");
  const named = ["country", "instrument", "pillar", "organisation", "since", "knownAt", "published"] as const;
  const name = (field: string) => {
    if (field === "on") return t("columns.day");
    const known = named.find((each) => each === field);
    return known ? t(`filters.${known}`) : field;
  };
  return (
    <EmptyState title={t("tooLarge")} action={<Link href={path}>{t("startAgain")}</Link>}>
      <p>{t("wrongSelection")}</p>
      <ul className="mt-2 space-y-1">
        {faults.map(({ field, reason, values }) => (
          <li key={`${field} ${reason}`}>
            <strong>{name(field)}</strong>: {problems(reason as "unknown_value", values as never)}.
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}
