"use client";

import { useTranslations } from "next-intl";
import { UploadsNote } from "@/components/form/uploads-note";
import type { useUploads } from "@/components/form/use-uploads";
import { Button } from "@/components/ui/button";

interface Props {
  isPending: boolean;
  uploads: ReturnType<typeof useUploads>;
  /** Whether anything is typed in the cell shown. */
  isShownFilled: boolean;
  filledCount: number;
  begunCount: number;
  /** How many answers the last sending recorded; 0: none, or something was typed since. */
  sentCount: number;
  onSendOne: () => void;
  onSendAll: () => void;
  onNext: () => void;
  onPrevious: () => void;
}

/** Sends the cell shown or all that have an answer, and goes from cell to cell. */
export function SendBar(props: Props) {
  const t = useTranslations("workbench");
  const { isPending, isShownFilled, filledCount, begunCount, sentCount } = props;
  return (
    <div className="space-y-3 border-t border-ink pt-4">
      <p role="status" className={sentCount > 0 ? "font-semibold" : "sr-only"}>
        {sentCount > 0 && t("sentCount", { count: sentCount })}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <Button aria-disabled={isPending || !isShownFilled || undefined} onClick={props.onSendOne}>
          {isPending ? t("sending") : t("sendOne")}
        </Button>
        <Button
          tone="secondary"
          aria-disabled={isPending || filledCount === 0 || undefined}
          onClick={props.onSendAll}
        >
          {t("sendAll", { count: filledCount })}
        </Button>
        <span className="ml-auto flex gap-1">
          <Button tone="quiet" onClick={props.onPrevious}>
            ← {t("previous")}
          </Button>
          <Button tone="quiet" onClick={props.onNext}>
            {t("next")} →
          </Button>
        </span>
      </div>
      <UploadsNote {...props.uploads} />
      {begunCount > 0 && <p className="text-sm text-ink-soft">{t("begunCount", { count: begunCount })}</p>}
      <p className="text-sm text-ink-soft">{t("whatHappens")}</p>
    </div>
  );
}
