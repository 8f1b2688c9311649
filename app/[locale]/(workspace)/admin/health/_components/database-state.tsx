import { useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import type { Engine } from "@/db/kit/engine";
import { isReady, type Readiness } from "@/db/readiness";

/** Whether requests may be sent here, and what stands in the way. */
export function DatabaseState({ readiness, engine }: { readiness: Readiness; engine: Engine }) {
  const t = useTranslations("admin.health");
  const { isAnswering, pendingMigrations, missingGuards } = readiness;
  return (
    <>
      <p role="status" className={`mb-3 font-semibold ${isReady(readiness) ? "" : "text-alert"}`}>
        {t(isReady(readiness) ? "ready" : "unready")}
      </p>
      <DefinitionList
        items={[
          { label: t("engine"), value: engine === "postgres" ? "PostgreSQL" : "SQLite" },
          { label: t("answer"), value: t(isAnswering ? "answers" : "silent") },
          {
            label: t("migrations"),
            value: pendingMigrations === null ? null : t("pending", { count: pendingMigrations }),
          },
          {
            label: t("guards"),
            value:
              missingGuards &&
              (missingGuards.length === 0 ? t("guarded") : t("missing", { names: missingGuards.join(", ") })),
          },
        ]}
      />
    </>
  );
}
