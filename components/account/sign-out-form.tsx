import { useTranslations } from "next-intl";
import { ForgetDrafts } from "@/components/form/forget-drafts";
import { Button } from "@/components/ui/button";

/** Signs out, with or without script; `action` is the server action of `lib/session/sign-out`. */
export function SignOutForm({ action }: { action: () => Promise<void> }) {
  const t = useTranslations("account");
  return (
    <form action={action}>
      <ForgetDrafts question={t("signOutWaiting")} />
      <Button type="submit" tone="quiet">
        {t("signOut")}
      </Button>
    </form>
  );
}
