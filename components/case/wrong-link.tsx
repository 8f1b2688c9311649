import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { CaseSubject } from "@/domain/vocabulary";

/** At the end of a page of facts: the way to say that something of it is wrong. */
export function WrongLink({ kind, id }: { kind: CaseSubject; id: string }) {
  const t = useTranslations("case");
  return (
    <p className="no-print mt-12 border-t border-rule pt-3 text-sm">
      <Link
        href={`/cases/new?${new URLSearchParams({ kind, id })}`}
        className="inline-block py-1"
        rel="nofollow"
      >
        {t("wrong")}
      </Link>
    </p>
  );
}
