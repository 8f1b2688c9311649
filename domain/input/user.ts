import { z } from "zod";
import { languages, roles } from "../vocabulary";
import { countryCode, id, text } from "./fields";

/** As accounts are found by it: NFC, lower case, without spaces around. */
export const email = z
  .string()
  .max(254)
  .transform((value) => value.trim().normalize("NFC").toLowerCase())
  .refine((value) => value !== "", { params: { reason: "required" } })
  .refine((value) => value === "" || /^[^\s@<>"(),:;[\]\\\p{Cc}]+@[^\s@<>"(),:;[\]\\\p{Cc}]+$/u.test(value), {
    params: { reason: "not_an_email" },
  });

/** What somebody typed to prove who they are; only its presence is judged. */
export const typedPassword = z.string().min(1).max(1_000);

/** A password somebody chooses; its length and words are judged by `domain/password`, which knows the account. */
export const newPassword = z.string().min(1).max(1_000);

/** A code of a second factor or a recovery code, as somebody typed it. */
export const typedCode = z.string().min(1).max(100);

export const language = z.enum(languages);

export const SignIn = z.object({ email: z.string().min(1).max(254), password: typedPassword });

const grantFields = {
  role: z.enum(roles),
  /** Absent: in every country. */
  countryCode: countryCode.optional(),
  /** Absent: for all bodies. */
  organisationId: id.optional(),
};

export const InviteUser = z.object({
  email,
  name: text(200),
  language,
  grant: z.object(grantFields).optional(),
});
export const RenewInvitation = z.object({ userId: id });
export const GrantRole = z.object({ userId: id, ...grantFields });
export const EndGrant = z.object({ grantId: id });
export const HandOverWork = z.object({ fromUserId: id, toUserId: id });
export const DisableUser = z.object({ userId: id });
export const EnableUser = z.object({ userId: id });
export const RedeemInvitation = z.object({ token: z.string().min(1).max(200), password: newPassword });
export const ChangePassword = z.object({ currentPassword: typedPassword, newPassword });
export const ChangeLanguage = z.object({ language });
export const EndSession = z.object({ sid: id });
export const AddToken = z.object({ name: text(100) });
export const EndToken = z.object({ tokenId: id });
export const SignInCode = z.object({ code: typedCode });
export const RemoveSecondFactor = z.object({ currentPassword: typedPassword, code: typedCode });
export const ResetSecondFactor = z.object({ userId: id });
