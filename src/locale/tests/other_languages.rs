//! Another language is another file: patterns of Korean and Chinese, and no
//! line of code.

use super::{check, date, english, language};
use crate::locale::Locale;
use crate::model::Amount;
use crate::problem::FileId;

const KOREAN: &str = r"
number-minus-sign = −
amount-range = { $low }~{ $high }
amount-at-least = { $number } 이상
amount-up-to = { $number } 이하
date-year =
    { $era ->
        [bc] 기원전 { $year }년
        [early] 서기 { $year }년
       *[ad] { $year }년
    }
date-month-name = { $month }월
date-season-name =
    { $season ->
        [21] 봄
        [22] 여름
        [23] 가을
       *[24] 겨울
    }
date-day-of-month = { $month } { $day }일
date-days-of-month = { $month } { $first }~{ $last }일
date-with-year = { $year } { $words }
date-decade = { $year }년대
date-some-year = { $span } 중 어느 해
date-some-month = { $date } 중 어느 달
date-some-day = { $date } 중 어느 날
date-about = { $date }경
date-uncertain = { $date }(불확실)
date-about-uncertain = { $date }경(불확실)
date-note = { $date }({ $note })
date-note-on-all =
    { $quality ->
        [approximate] 대략
        [uncertain] 불확실
       *[both] 대략, 불확실
    }
date-note-on-parts =
    { $quality ->
        [approximate] { $parts }은 대략
        [uncertain] { $parts }은 불확실
       *[both] { $parts }은 대략이며 불확실
    }
date-part-name =
    { $part ->
        [year] 연도
        [month] 월
        [season] 계절
       *[day] 일
    }
date-at-time = { $date } { $time }
date-span = { $first }~{ $last }
date-span-of-phrases = { $first }~{ $last }
date-span-from-to = { $first }부터 { $last }까지
date-since = { $date }부터
date-from-end-unknown = { $date }부터(끝은 알 수 없음)
date-until = { $date }까지
date-until-beginning-unknown = { $date }까지(시작은 알 수 없음)
date-list-or = { $dates } 또는 { $date }
date-list-and = { $dates }과 { $date }
date-one-of = { $span } 중 하나
date-each-of = { $span } 모두
date-or-earlier = { $date } 또는 그 이전
date-or-later = { $date } 또는 그 이후
event-count = 사건 { $count }건
";

const CHINESE: &str = r"
amount-range = { $low }至{ $high }
amount-at-least = 至少{ $number }
amount-up-to = 最多{ $number }
date-year =
    { $era ->
        [bc] 公元前{ $year }年
        [early] 公元{ $year }年
       *[ad] { $year }年
    }
date-month-name = { $month }月
date-season-name =
    { $season ->
        [21] 春
        [22] 夏
        [23] 秋
       *[24] 冬
    }
date-day-of-month = { $month }{ $day }日
date-days-of-month = { $month }{ $first }日至{ $last }日
date-with-year = { $precision ->
    [season] { $year }{ $words }季
   *[day] { $year }{ $words }
}
date-decade = { $year }年代
date-some-year = { $span }间的某一年
date-some-month = { $date }某月
date-some-day = { $date }某日
date-about = 约{ $date }
date-uncertain = { $date }(不确定)
date-about-uncertain = 约{ $date }(不确定)
date-note = { $date }({ $note })
date-note-on-parts =
    { $quality ->
        [approximate] { $parts }为约数
        [uncertain] { $parts }不确定
       *[both] { $parts }为约数且不确定
    }
date-note-next = { $notes }，{ $note }
date-part-name =
    { $part ->
        [year] 年份
        [month] 月份
        [season] 季节
       *[day] 日期
    }
date-at-time = { $date } { $time }
date-span = { $first }至{ $last }
date-span-of-phrases = { $first }至{ $last }
date-since = { $date }以来
date-from-end-unknown = { $date }起，结束时间不明
date-until = 至{ $date }
date-until-beginning-unknown = 至{ $date }，开始时间不明
date-list-next = { $dates }、{ $date }
date-list-or = { $dates }或{ $date }
date-list-and = { $dates }和{ $date }
date-one-of = { $span }之一
date-each-of = { $span }每年
date-or-earlier = { $date }或更早
date-or-later = { $date }或更晚
";

fn load(tag: &str, text: &str) -> Locale {
    Locale::load(&language(tag), &[(FileId(1), text)], Some(english())).unwrap()
}

#[test]
fn korean_dates_need_only_a_file() {
    let locale = load("ko", KOREAN);
    check(
        &[
            ("1995", "1995년"),
            ("1995-08", "1995년 8월"),
            ("1995-08-12", "1995년 8월 12일"),
            ("1997-21", "1997년 봄"),
            ("1997~", "1997년경"),
            ("1997?", "1997년(불확실)"),
            ("1997%", "1997년경(불확실)"),
            ("1995-~08", "1995년 8월(월은 대략)"),
            ("199X", "1990년대"),
            ("199X~", "1990년대(대략)"),
            ("19XX", "1900년~1999년 중 어느 해"),
            ("1997-XX", "1997년 중 어느 달"),
            ("1997-08-XX", "1997년 8월 중 어느 날"),
            ("1994/1998", "1994년~1998년"),
            ("1995-07/1995-08", "1995년 7월~8월"),
            ("2023-10-01/2023-10-09", "2023년 10월 1~9일"),
            ("2023-08-29/2023-09-18", "2023년 8월 29일~9월 18일"),
            ("1998-12-30/1999-01-13", "1998년 12월 30일~1999년 1월 13일"),
            ("1995-08~/1998", "1995년 8월경~1998년"),
            ("1997-XX/1998", "1997년 중 어느 달부터 1998년까지"),
            ("1997/..", "1997년부터"),
            ("1997/", "1997년부터(끝은 알 수 없음)"),
            ("../1997", "1997년까지"),
            ("/1997", "1997년까지(시작은 알 수 없음)"),
            ("[1996,1997]", "1996년 또는 1997년"),
            ("[1996..1998]", "1996년~1998년 중 하나"),
            ("[..1997]", "1997년 또는 그 이전"),
            ("{1996,1998}", "1996년과 1998년"),
            ("1998-01-06T10:00:00+09:00", "1998년 1월 6일 10:00 (UTC+9)"),
            ("-0043", "기원전 44년"),
        ],
        |text| locale.date(&date(text)),
    );
    check(
        &[
            ("1995-08", "8월"),
            ("1995-08-12", "8월 12일"),
            ("1995-08-29/1995-09-18", "8월 29일~9월 18일"),
        ],
        |text| locale.gutter(&date(text), 1995),
    );
    assert_eq!(locale.amount(&Amount::AtLeast(1500.0), &[]), "1,500 이상");
}

#[test]
fn chinese_dates_need_only_a_file() {
    let locale = load("zh", CHINESE);
    check(
        &[
            ("1995", "1995年"),
            ("1995-08", "1995年8月"),
            ("1995-08-12", "1995年8月12日"),
            ("1997-21", "1997年春季"),
            ("1997~", "约1997年"),
            ("1997?", "1997年(不确定)"),
            ("1997%", "约1997年(不确定)"),
            ("1995-~08", "1995年8月(月份为约数)"),
            ("?1995-~08", "1995年8月(年份不确定，月份为约数)"),
            ("199X", "1990年代"),
            ("19XX", "1900年至1999年间的某一年"),
            ("1997-XX", "1997年某月"),
            ("1997-08-XX", "1997年8月某日"),
            ("1994/1998", "1994年至1998年"),
            ("1995-07/1995-08", "1995年7月至8月"),
            ("2023-10-01/2023-10-09", "2023年10月1日至9日"),
            ("2023-08-29/2023-09-18", "2023年8月29日至9月18日"),
            ("1998-12-30/1999-01-13", "1998年12月30日至1999年1月13日"),
            ("1995-08~/1998", "约1995年8月至1998年"),
            ("1997/..", "1997年以来"),
            ("1997/", "1997年起，结束时间不明"),
            ("../1997", "至1997年"),
            ("[1995,1996,1998]", "1995年、1996年或1998年"),
            ("[1995-03,1995-05]", "1995年3月或5月"),
            ("{1996,1998}", "1996年和1998年"),
            ("1998-01-06T10:00:00Z", "1998年1月6日 10:00 UTC"),
            ("-0043", "公元前44年"),
        ],
        |text| locale.date(&date(text)),
    );
    assert_eq!(
        locale.amount(&Amount::Range(600_000.0, 1_000_000.0), &[]),
        "600,000至1,000,000"
    );
}

#[test]
fn every_language_has_its_own_signs_in_numbers() {
    let signs =
        "number-group-sign = { \"\\u202F\" }\nnumber-decimal-sign = { \",\" }\nfigures = { $count } habitants\n";
    let locale = load("fr", signs);
    assert_eq!(locale.number(1_234_567.5), "1\u{202F}234\u{202F}567,5");
    let told = [("count", crate::locale::Argument::Whole(22_500))];
    assert_eq!(locale.text_with("figures", &told).unwrap(), "22\u{202F}500 habitants");
    assert_eq!(locale.text_with("event-count", &told).unwrap(), "22,500 events");
}
