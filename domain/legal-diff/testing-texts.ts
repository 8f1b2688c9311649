/**
 * Articles for the tests of alignment, made up for them: no State ever had these laws. By language and subject, as `heading|body`.
 */
export const articles = {
  en: {
    purpose:
      "Purpose of this Act|The purpose of this Act is to prevent trafficking in human beings, to protect and assist those who were trafficked, and to bring those responsible before a court.",
    terms:
      'Meaning of terms|In this Act "exploitation" means taking unfair advantage of a person, and "presumed victim" means a person for whom there are reasonable grounds to believe that trafficking took place.',
    commission:
      "Commission|The Commission co-ordinates the work of all bodies, meets at least four times a year and publishes its minutes within ten days of each meeting.",
    identification:
      "Identification|A presumed victim is identified by the police, the labour inspectorate or an accredited organisation. The decision is taken within five days and does not depend on the opening of a criminal case.",
    reflection:
      "Recovery and reflection period|A presumed victim is granted thirty days to recover and to decide whether to co-operate. No expulsion order is carried out during this period.",
    shelter:
      "Shelters|Local authorities maintain shelters that offer safe housing, food, medical care and psychological help free of charge for up to six months.",
    compensation:
      "Compensation|A victim is paid for harm and lost earnings out of the property of the offender and, where that does not suffice, out of the State fund.",
    nonpunishment:
      "Non-punishment|A victim is not liable for unlawful acts that he or she was compelled to commit as a direct consequence of being trafficked.",
    children:
      "Children|Where the age is uncertain and there are reasons to believe that the person is a child, the person is treated as a child and a guardian is appointed at once.",
    rapporteur:
      "National rapporteur|The rapporteur monitors the effects of State action, collects statistics from civil society and lays a report before Parliament each year.",
    borders:
      "Carriers|Carriers check that passengers hold the documents needed to enter and bear the cost of return when they failed to do so.",
    force: "Entry into force|This Act enters into force three months after its publication.",
    repeal: "Repeal|The Trafficking Act of 2008 is repealed.",
  },
  ru: {
    purpose:
      "Цель закона|Целью настоящего Закона является предупреждение торговли людьми, защита и поддержка пострадавших, а также привлечение виновных к ответственности.",
    terms:
      "Основные понятия|В настоящем Законе эксплуатация означает использование людей в корыстных целях, а предполагаемая жертва — лицо, в отношении которого имеются разумные основания полагать, что торговля людьми имела место.",
    commission:
      "Национальная комиссия|Комиссия координирует деятельность государственных органов, собирается не реже четырёх раз в год и публикует протоколы в течение десяти дней после каждого заседания.",
    identification:
      "Идентификация|Предполагаемую жертву идентифицируют органы внутренних дел, инспекция труда или аккредитованная организация. Решение принимается в течение пяти дней и не зависит от возбуждения уголовного дела.",
    reflection:
      "Период восстановления и размышления|Предполагаемой жертве предоставляется тридцать дней для восстановления и принятия решения о сотрудничестве. В этот срок выдворение не исполняется.",
    shelter:
      "Приюты|Местные органы содержат приюты, где бесплатно предоставляются безопасное жильё, питание, медицинская и психологическая помощь на срок до шести месяцев.",
    compensation:
      "Возмещение вреда|Пострадавшему возмещаются вред и утраченный заработок за счёт имущества виновного, а при его недостаточности — за счёт государственного фонда.",
    nonpunishment:
      "Ненаказание|Пострадавший не несёт ответственности за противоправные деяния, к совершению которых он был принуждён вследствие торговли людьми.",
    children:
      "Дети|Если возраст не установлен и есть основания полагать, что лицо является ребёнком, с ним обращаются как с ребёнком и незамедлительно назначают опекуна.",
    rapporteur:
      "Национальный докладчик|Докладчик отслеживает последствия принятых мер, собирает статистику у гражданского общества и ежегодно представляет доклад парламенту.",
    borders:
      "Перевозчики|Перевозчики проверяют наличие у пассажиров документов для въезда и несут расходы по возвращению, если проверка не проводилась.",
    force:
      "Вступление в силу|Настоящий Закон вступает в силу по истечении трёх месяцев со дня опубликования.",
    repeal:
      "Утратившие силу акты|Признать утратившим силу Закон 2008 года о противодействии торговле людьми.",
  },
  uz: {
    purpose:
      "Ushbu Qonunning maqsadi|Ushbu Qonunning maqsadi odam savdosining oldini olish, jabrlanuvchilarni himoya qilish va qoʻllab-quvvatlash hamda aybdorlarni javobgarlikka tortishdan iborat.",
    terms:
      "Asosiy tushunchalar|Ushbu Qonunda ekspluatatsiya odamlardan gʻarazli maqsadlarda foydalanishni, taxmin qilinayotgan jabrlanuvchi esa odam savdosi sodir boʻlganiga yetarli asoslar mavjud boʻlgan shaxsni anglatadi.",
    commission:
      "Milliy komissiya|Komissiya davlat organlari faoliyatini muvofiqlashtiradi, yilida kamida toʻrt marta yigʻiladi va bayonnomalarni oʻn kun ichida eʼlon qiladi.",
    identification:
      "Identifikatsiya qilish|Taxmin qilinayotgan jabrlanuvchi ichki ishlar organlari, mehnat inspeksiyasi yoki akkreditatsiyadan oʻtgan tashkilot tomonidan aniqlanadi. Qaror besh kun ichida qabul qilinadi va jinoyat ishi qoʻzgʻatilishiga bogʻliq emas.",
    reflection:
      "Tiklanish va oʻylab koʻrish davri|Jabrlanuvchiga tiklanish va hamkorlik qilish haqida qaror qabul qilish uchun oʻttiz kun beriladi. Bu muddatda chiqarib yuborish ijro etilmaydi.",
    shelter:
      "Boshpanalar|Mahalliy hokimiyat organlari xavfsiz turar joy, ovqat, tibbiy va psixologik yordam bepul koʻrsatiladigan boshpanalarni olti oygacha muddatga saqlaydi.",
    compensation:
      "Zararni qoplash|Jabrlanuvchiga yetkazilgan zarar va yoʻqotilgan ish haqi aybdorning mol-mulki hisobidan, u yetarli boʻlmasa, davlat jamgʻarmasi hisobidan qoplanadi.",
    nonpunishment:
      "Jazolamaslik|Jabrlanuvchi odam savdosi oqibatida majburan sodir etgan gʻayriqonuniy qilmishlari uchun javobgar boʻlmaydi.",
    children:
      "Bolalar|Shaxsning yoshi nomaʼlum boʻlsa va uni bola deb hisoblashga asos boʻlsa, unga bola sifatida munosabatda boʻlinadi va darhol vasiy tayinlanadi.",
    rapporteur:
      "Milliy maʼruzachi|Maʼruzachi koʻrilgan choralar taʼsirini kuzatadi, fuqarolik jamiyatidan statistika toʻplaydi va har yili parlamentga hisobot taqdim etadi.",
    borders:
      "Tashuvchilar|Tashuvchilar yoʻlovchilarda kirish hujjatlari borligini tekshiradi va tekshirmagan taqdirda qaytarish xarajatlarini koʻtaradi.",
    force: "Kuchga kirish|Ushbu Qonun eʼlon qilingan kundan eʼtiboran uch oy oʻtgach kuchga kiradi.",
    repeal:
      "Oʻz kuchini yoʻqotgan hujjatlar|Odam savdosiga qarshi kurashish toʻgʻrisidagi 2008-yilgi Qonun oʻz kuchini yoʻqotgan deb topilsin.",
  },
  "uz-Cyrl": {
    purpose:
      "Ушбу Қонуннинг мақсади|Ушбу Қонуннинг мақсади одам савдосининг олдини олиш, жабрланувчиларни ҳимоя қилиш ҳамда айбдорларни жавобгарликка тортишдан иборат.",
    terms:
      "Асосий тушунчалар|Ушбу Қонунда эксплуатация одамлардан ғаразли мақсадларда фойдаланишни, жабрланувчи эса одам савдосидан зарар кўрган шахсни англатади.",
    commission:
      "Миллий комиссия|Комиссия давлат органлари фаолиятини мувофиқлаштиради, йилида камида тўрт марта йиғилади ва баённомаларни ўн кун ичида эълон қилади.",
    identification:
      "Идентификация қилиш|Жабрланувчи ички ишлар органлари, меҳнат инспекцияси ёки аккредитациядан ўтган ташкилот томонидан аниқланади. Қарор беш кун ичида қабул қилинади.",
    reflection:
      "Тикланиш даври|Жабрланувчига тикланиш ва ҳамкорлик қилиш ҳақида қарор қабул қилиш учун ўттиз кун берилади. Бу муддатда чиқариб юбориш ижро этилмайди.",
    shelter:
      "Бошпаналар|Маҳаллий ҳокимият органлари хавфсиз турар жой, овқат, тиббий ва психологик ёрдам бепул кўрсатиладиган бошпаналарни сақлайди.",
    compensation:
      "Зарарни қоплаш|Жабрланувчига етказилган зарар айбдорнинг мол-мулки ҳисобидан, у етарли бўлмаса, давлат жамғармаси ҳисобидан қопланади.",
    nonpunishment:
      "Жазоламаслик|Жабрланувчи одам савдоси оқибатида мажбуран содир этган қилмишлари учун жавобгар бўлмайди.",
    children:
      "Болалар|Шахснинг ёши номаълум бўлса ва уни бола деб ҳисоблашга асос бўлса, унга бола сифатида муносабатда бўлинади ва дарҳол васий тайинланади.",
    rapporteur:
      "Миллий маърузачи|Маърузачи кўрилган чоралар таъсирини кузатади, статистика тўплайди ва ҳар йили парламентга ҳисобот тақдим этади.",
    borders:
      "Ташувчилар|Ташувчилар йўловчиларда кириш ҳужжатлари борлигини текширади ва текширмаган тақдирда қайтариш харажатларини кўтаради.",
    force: "Кучга кириш|Ушбу Қонун эълон қилинган кундан эътиборан уч ой ўтгач кучга киради.",
    repeal: "Ўз кучини йўқотган ҳужжатлар|2008 йилги Қонун ўз кучини йўқотган деб топилсин.",
  },
} as const;

export type Subject = keyof (typeof articles)["en"];
export type CorpusLanguage = keyof typeof articles;
