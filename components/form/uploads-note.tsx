import { useTranslations } from "next-intl";
import type { useUploads } from "./use-uploads";

/** That sending waits for so many files, or that one of them did not arrive. */
export function UploadsNote({ count, state }: Pick<ReturnType<typeof useUploads>, "count" | "state">) {
  const t = useTranslations("forms.evidence");
  return (
    <p role="status" className="text-sm">
      {state === "waiting" && count > 0 && t("waitsFor", { count })}
      {state === "stopped" && <span className="text-alert">{t("didNotArrive")}</span>}
    </p>
  );
}
