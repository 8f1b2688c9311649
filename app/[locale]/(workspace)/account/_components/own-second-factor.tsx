import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/account/action-form";
import type { FieldSpec } from "@/components/account/form-state";
import { Moment } from "@/components/layout/moment";
import { Section } from "@/components/layout/section";
import { getSecondFactor } from "@/db/queries/own-account";
import { getStore } from "@/db/store";
import { readSecret } from "@/lib/env/secret";
import { keepSecondFactor } from "../_actions";
import { SeedPicture } from "./seed-picture";

interface Props {
  userId: string;
  email: string;
  /** Whether the roles of this account call for one. */
  isAdvised: boolean;
}

/** The second factor of the account: setting it up, and taking it away. */
export async function OwnSecondFactor({ userId, email, isAdvised }: Props) {
  const [t, account, problem, factor] = [
    await getTranslations("secondFactor"),
    await getTranslations("account.password"),
    await getTranslations("problem"),
    await getSecondFactor(getStore().reader, userId, readSecret()),
  ];
  const code: FieldSpec = { kind: "text", name: "code", label: t("code"), autoComplete: "one-time-code" };
  const password: FieldSpec = {
    kind: "password",
    name: "currentPassword",
    label: account("current"),
    autoComplete: "current-password",
  };
  const { step, fields, submit } = {
    off: { step: "start", fields: [], submit: t("start") },
    starting: { step: "confirm", fields: [{ ...code, hint: t("codeHint") }], submit: t("confirm") },
    on: { step: "remove", fields: [password, { ...code, hint: t("removeHint") }], submit: t("remove") },
  }[factor.state];
  return (
    <Section title={t("title")} id="second-factor">
      <div className="mb-5 max-w-prose space-y-4">
        {factor.state === "off" && <p>{isAdvised ? t("advised") : t("lead")}</p>}
        {factor.state === "starting" && <SeedPicture seed={factor.seed} email={email} />}
        {factor.state === "on" && (
          <p>
            {t("on")} <Moment value={factor.since} />. {t("codesLeft", { count: factor.codesLeft })}
          </p>
        )}
      </div>
      <ActionForm
        key="form"
        action={keepSecondFactor}
        hidden={{ step }}
        fields={fields}
        submit={submit}
        tone={factor.state === "on" ? "secondary" : undefined}
        errorTitle={problem("titles.invalid")}
      />
      {factor.state === "starting" && (
        <div className="mt-4">
          <ActionForm
            action={keepSecondFactor}
            hidden={{ step: "start" }}
            submit={t("startAgain")}
            tone="quiet"
            errorTitle={problem("titles.invalid")}
          />
        </div>
      )}
    </Section>
  );
}
