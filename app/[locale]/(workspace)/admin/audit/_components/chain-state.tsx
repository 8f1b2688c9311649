import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { getAuditHead, verifyAudit } from "@/db/queries/audit";
import type { Scope } from "@/db/queries/scope";
import { localePath } from "@/lib/i18n/routing";

/** The last line's seal, and on demand whether the whole chain holds. */
export async function ChainState({ scope, isAsked }: { scope: Scope; isAsked: boolean }) {
  const [t, locale, head] = await Promise.all([
    getTranslations("admin.audit"),
    getLocale(),
    getAuditHead(scope),
  ]);
  const checked = isAsked ? await verifyAudit(scope) : null;
  return (
    <div className="space-y-3">
      <DefinitionList
        items={[
          {
            label: t("head"),
            value: head.hash && <code className="break-all text-sm">{`${head.seq} ${head.hash}`}</code>,
          },
        ]}
      />
      {checked && (
        <p
          role="status"
          className={checked.firstBadSeq === null ? "font-semibold" : "font-semibold text-alert"}
        >
          {checked.firstBadSeq === null
            ? t("sound", { count: checked.rowCount })
            : t("broken", { seq: checked.firstBadSeq })}
        </p>
      )}
      <form method="get" action={localePath("/admin/audit", locale)}>
        <input type="hidden" name="verify" value="1" />
        <Button type="submit" tone="secondary">
          {t("verify")}
        </Button>
      </form>
    </div>
  );
}
