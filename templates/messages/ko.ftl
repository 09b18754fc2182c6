# 한국어로 된 사이트의 말 (The words of the site in Korean).
#
# 이름표는 명사로, 문장은 ‘-다’로 끝낸다. 받침에 따라 달라지는 조사는 변수 뒤에 쓰지 않는다.
# 순서와 설명은 `en.ftl`을 따른다.

## 수와 양

number-group-sign = { "," }
number-decimal-sign = { "." }
number-minus-sign = −
amount-range = { $low }~{ $high }
amount-at-least = { $number } 이상
amount-up-to = { $number } 이하

## 문장 속의 나열

list-next = { $list }, { $entry }
list-last = { $list }, { $entry }

## 날짜: 다른 모든 날짜의 바탕

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

## 일부를 알 수 없는 날짜

date-decade = { $year }년대
date-some-year = { $span } 중 어느 해
date-some-month = { $date } 중 어느 달
date-some-day = { $date } 중 어느 날

## 확실하지 않은 날짜

date-about =
    { $precision ->
        [season] { $date } 무렵
       *[other] { $date }경
    }
date-uncertain = { $date }(불확실)
date-about-uncertain =
    { $precision ->
        [season] { $date } 무렵(불확실)
       *[other] { $date }경(불확실)
    }
date-note = { $date }({ $note })
date-note-on-all =
    { $quality ->
        [approximate] 대략
        [uncertain] 불확실
       *[both] 대략·불확실
    }
date-note-on-parts =
    { $quality ->
        [approximate] { $parts } 대략
        [uncertain] { $parts } 불확실
       *[both] { $parts } 대략·불확실
    }
date-note-next = { $notes }, { $note }
date-part-name =
    { $part ->
        [year] 연
        [month] 월
        [season] 계절
       *[day] 일
    }

## 시각

date-at-time = { $date } { $time }
date-clock = { $hour }:{ $minute }
date-clock-seconds = { $hour }:{ $minute }:{ $second }
date-clock-utc = { $time } UTC
date-clock-offset = { $time } (UTC{ $offset })

## 기간

date-span = { $first }~{ $last }
date-span-of-phrases = { $first }~{ $last }
date-span-from-to = { $first }부터 { $last }까지
date-since = { $date }부터
date-from-end-unknown = { $date }부터(끝은 알 수 없음)
date-until = { $date }까지
date-until-beginning-unknown = { $date }까지(시작은 알 수 없음)

## 여러 날짜

date-list-next = { $dates }, { $date }
date-list-or = { $dates } 또는 { $date }
date-list-and = { $dates }과 { $date }
date-one-of =
    { $precision ->
        [month] { $span } 중 어느 한 달
        [day] { $span } 중 어느 하루
       *[year] { $span } 중 어느 한 해
    }
date-each-of =
    { $precision ->
        [month] { $span }의 매달
        [day] { $span }의 매일
       *[year] { $span }의 매해
    }
date-or-earlier = { $date } 또는 그 이전
date-or-later = { $date } 또는 그 이후
date-and-earlier =
    { $precision ->
        [year] { $date }과 그 이전의 모든 해
        [month] { $date }과 그 이전의 모든 달
        [season] { $date }과 그 이전의 모든 철
       *[day] { $date }과 그 이전의 모든 날
    }
date-and-later =
    { $precision ->
        [year] { $date }과 그 이후의 모든 해
        [month] { $date }과 그 이후의 모든 달
        [season] { $date }과 그 이후의 모든 철
       *[day] { $date }과 그 이후의 모든 날
    }

## 날짜 표기의 뜻

notation = { $clauses }.
notation-next = { $clauses }. { $clause }
notation-approximate = “~”는 ‘무렵’을 뜻한다. 문헌이 정확한 때를 밝히지 않는다
notation-uncertain = “?”는 ‘불확실’을 뜻한다. 날짜를 의심할 까닭이 있다
notation-approximate-uncertain = “%”는 ‘무렵’과 ‘불확실’을 함께 뜻한다. 날짜가 정확하지 않고 의심할 까닭도 있다
notation-parts = 기호가 놓인 자리는 날짜의 어느 부분에 관한 것인지를 나타낸다
notation-unspecified = “X”는 알 수 없는 숫자를 나타낸다
notation-season = 달 자리에 적은 “{ $code }”의 뜻은 { $season }이다
notation-span = “/”는 시작과 끝 사이에 놓인다
notation-open-beginning = “/” 앞의 “..”은 시작을 정하지 않았다는 뜻이다
notation-open-end = “/” 뒤의 “..”은 끝을 정하지 않았다는 뜻이다
notation-unknown-beginning = “/” 앞이 비어 있으면 시작을 알 수 없다는 뜻이다
notation-unknown-end = “/” 뒤가 비어 있으면 끝을 알 수 없다는 뜻이다
notation-one-of = “[”와 “]” 안의 날짜 가운데 하나가 맞으며, 어느 것인지는 알 수 없다
notation-all-of = “{ "{" }”와 “{ "}" }” 안의 날짜를 모두 가리킨다
notation-range = 두 날짜 사이의 “..”은 그 사이의 모든 날짜를 나타낸다
notation-or-earlier = 날짜 앞의 “..”은 그 날짜 또는 그보다 이른 어느 때를 뜻한다
notation-or-later = 날짜 뒤의 “..”은 그 날짜 또는 그보다 늦은 어느 때를 뜻한다
notation-and-earlier = 날짜 앞의 “..”은 그 날짜와 그보다 이른 모든 때를 뜻한다
notation-and-later = 날짜 뒤의 “..”은 그 날짜와 그보다 늦은 모든 때를 뜻한다
notation-before-year-1 = “{ $written }”의 뜻은 { $year }이다. 이 표기에는 0년이 있기 때문이다
notation-time = “T”는 날짜와 시각 사이에 놓인다
notation-time-utc = “Z”는 협정 세계시(UTC)를 뜻한다
notation-time-offset = 시각 뒤의 숫자는 협정 세계시(UTC)와의 차이이다

## 길 찾기

skip-to-content = 본문으로 건너뛰기
site-navigation = 사이트
home = 첫 화면
timeline = 연표
topics = 주제
places = 장소
statistics = 통계
documents = 문헌
bibliography = 참고문헌
corrections = 정정
data = 자료
search = 검색
languages = 언어
language-name = 한국어
previous-year = 이전 해
next-year = 다음 해
previous-event = 이전 사건
next-event = 다음 사건
on-this-page = 이 페이지의 차례
page-title = { $page } · { $site }
title-and-more = { $title }: { $more }

## 개수

event-count =
    { $count ->
        [0] 사건 없음
       *[other] 사건 { $count }건
    }
document-count =
    { $count ->
        [0] 문헌 없음
       *[other] 문헌 { $count }건
    }
observation-count =
    { $count ->
        [0] 수치 없음
       *[other] 수치 { $count }개
    }
citation-count =
    { $count ->
        [0] 인용되지 않음
       *[other] { $count }회 인용됨
    }

## 첫 화면

years-at-a-glance = 한눈에 보는 연도
years-at-a-glance-help = 기둥 하나가 한 해이며, 높이는 그해에 시작된 사건의 수이다. 연도를 고르면 그해를 읽을 수 있다.
decades-at-a-glance-help = 기둥 하나가 여러 해이며, 높이는 그동안 시작된 사건의 수이다. 하나를 고르면 연표에서 이어 읽을 수 있다.
skip-the-years = 연도 건너뛰기
what-went-on = 여러 해 이어진 일
main-statistics = 주요 통계
latest-changes = 최근에 바뀐 것
record-covers = { $first_year }부터 { $last_year }까지 { event-count }
record-extent = { $covers }. { $rests_on }
record-rests-on = 여기의 모든 내용은 누구나 찾아볼 수 있는 문헌 { $count }건에 바탕을 둔다.

## 연표

timeline-title = 연표
timeline-intro = 모든 사건을 시간 순서로 싣는다.
timeline-years-intro = 모든 해와 그해의 사건.
decade-title = { $year }대
filters = 사건 찾기
filter-topic = 주제
filter-place = 장소
filter-certainty = 확실한 정도
filter-from-year = 시작 연도
filter-to-year = 끝 연도
filter-words = 제목이나 요약의 낱말
filter-any = 전체
filter-clear = 모든 사건 보기
filter-status =
    { $count ->
        [0] 맞는 사건이 없다. 조건을 줄이거나 모든 사건을 볼 수 있다.
       *[other] 사건 { $count }건이 보인다.
    }
filter-link-help = 이 페이지의 주소에 지금 고른 조건이 담겨 있어, 그대로 남에게 알려 줄 수 있다.

## 한 해

year-undated-month = 월 미상
year-continuing = 이어지는 사건
year-continuing-help = 앞선 해에 시작되어 아직 끝나지 않은 사건들이다.
year-possible = 이해의 사건일 수 있음
year-possible-help = 이해에 일어났는지를 문헌이 분명히 말하지 않는 사건들이다.
year-statistics = 통계가 말하는 것
year-empty-help = 그렇다고 아무 일도 없었다는 뜻은 아니다.

## 사건

event-date-notation = EDTF 표기
event-certainty = 확실한 정도
event-accounts = 각 출처의 설명
event-accounts-intro = 출처들이 서로 다르다. 저마다의 말대로 옮기며, 평균을 내지 않는다.
event-map = 일어난 곳
event-sources = 출처
event-related = 관련 사건
event-revisions = 변경 내역
event-no-revisions = 이 페이지는 추가된 뒤로 바뀌지 않았다.
event-permalink = 영구 주소
event-permalink-help = 이 주소는 바뀌지 않는다.
event-embed = 다른 사이트에 이 사건 싣기
event-embed-help = 이것을 페이지에 붙여 넣는다. 카드만 불러오며 아무도 뒤쫓지 않는다.
event-embed-see = 카드 보기
event-embed-frame = 틀 안의 카드로
event-embed-height = 틀의 높이는 440픽셀이다. 폭이 400픽셀보다 좁은 곳에서는 540픽셀로 한다.
event-embed-quotation = 인용문으로
event-embed-quotation-help = 붙여 넣은 글에서 틀을 지우는 곳에 쓴다.
event-report = 오류 알리기
former-address = 이 페이지는 옮겨졌다.

## 확실한 정도와 각 낱말의 뜻

certainty-confirmed = 확인됨
certainty-confirmed-meaning = 공식 기록에 있거나, 서로 독립된 문헌들이 일치한다.
certainty-reported = 보고됨
certainty-reported-meaning = 한 매체나 한 단체, 또는 이름을 밝히지 않은 소식통의 말이며, 이를 뒷받침하는 독립된 근거는 아직 없다.
certainty-disputed = 엇갈림
certainty-disputed-meaning = 중요한 점에서 문헌들이 서로 어긋난다. 사건의 페이지에 각각의 설명이 있다.

## 내용 안내

content-note = 내용 안내
content-note-death = 사망
content-note-violence = 폭력
content-note-sexual-violence = 성폭력
content-note-torture = 고문
content-note-execution = 처형
content-note-child-harm = 아동 피해
content-note-forced-abortion = 강제 낙태
content-note-starvation = 굶주림

## 번역

translation-label = 번역에 관하여
translation-machine = 기계 번역
translation-machine-meaning = 기계가 옮긴 것으로, 아직 사람이 읽어 보지 않았다.
translation-draft = 번역 초안
translation-draft-meaning = 원어민의 검토를 기다린다.
translation-reviewed = 검토된 번역
translation-reviewed-meaning = 모어 화자가 읽어 보았다.
translation-missing = 번역되지 않음
translation-missing-meaning = 이 글은 아직 번역되지 않아 원래 언어로 싣는다.
translation-partial = 글의 일부는 번역되지 않아 원래 언어로 싣는다.
translation-stale = 이 번역은 낡았다. 번역된 뒤에 원문이 바뀌었다.
translation-see-original = 원문 읽기

## 철회된 사건

withdrawn-title = 이 사건은 철회되었다
withdrawn-text = 이 주소에 있던 사건은 철회되었으며, 그 글은 더 이상 기록에 들어 있지 않다.
withdrawn-reason = 까닭
withdrawn-reason-safety = 글이 실려 있으면 누군가가 위험해질 수 있다.
withdrawn-reason-inaccurate = 전해진 대로 일어나지 않았다.
withdrawn-reason-duplicate = 이 기록의 다른 사건이 같은 내용을 다룬다.
withdrawn-reason-rights = 글을 싣는 것이 누군가의 권리에 어긋났다.

## 주제

years-first-and-last = { $first_year }~{ $last_year }

## 장소

places-title = 장소
places-intro = 기록에 나오는 장소와 그곳에서 일어난 사건들.
places-map = 장소 지도
places-map-help = 표시가 클수록 그 장소에 관한 사건이 많다. 서로 너무 가까운 장소들은 글자를 적은 표시 하나로 나타낸다. 도와 성, 자치주, 군과 현은 표시 없이 이름만 적는다. 지도에 있는 모든 장소는 아래 목록에도 있다.
places-map-part = 지도의 일부를 크게
places-map-group = { $place } +{ $others }
places-map-key = 지도의 글자
places-map-outlines = 윤곽선:
event-map-shows = { $places } 위치를 나타낸 이 지역의 지도.
places-list = 장소 목록
places-map-crowded = 지도 안에 있지만 이름을 적을 자리가 없는 곳:
places-map-beyond = 장소 { $count }곳은 지도 밖에 있거나 좌표가 없으며, 아래 목록에서 찾을 수 있다.
place-events = 이 장소의 사건
place-contains = 여기에 속한 장소
place-coordinates = { $latitude }, { $longitude }
place-coordinates-label = 위도와 경도
place-kind = 장소의 종류
place-kind-country = 나라
place-kind-province = 도·성
place-kind-prefecture = 자치주
place-kind-county = 군·현
place-kind-city = 시
place-kind-village = 마을
place-kind-river = 강
place-kind-crossing = 국경 통로
place-kind-camp = 수용소
place-kind-building = 건물

## 문헌

documents-title = 참고문헌
documents-intro = 이 기록이 인용하는 모든 문헌과, 그것이 어디에 있으며 무엇을 뒷받침하는지.
document-kept-at = 있는 곳
document-archived = 보존된 사본, { $date }
document-original = 원래 주소
document-not-online = 온라인에 없다. 도서관에 문의하기 바란다.
document-cited-by-events = 이 문헌을 인용하는 사건
document-supports = 뒷받침하는 내용
translated-title = 번역된 제목
reliability = 전하는 일과의 거리
reliability-primary = 1차 자료
reliability-primary-meaning = 공식 기록, 조사, 또는 직접 겪은 사람의 말.
reliability-secondary = 2차 자료
reliability-secondary-meaning = 1차 자료를 전하거나 연구한 것.
reliability-tertiary = 3차 자료
reliability-tertiary-meaning = 백과사전처럼 다른 자료를 간추린 것.

## 주와 출처

notes = 주
note-back = 본문으로

## 이 사건 인용하기

cite-event = 이 사건 인용하기
cite-document = 이 문헌 인용하기
cite-timeline = 이 연표 인용하기
cite-style-chicago-author-date = 시카고(저자·연도)
cite-style-chicago-notes = 시카고(각주)
cite-style-apa = APA
cite-style-mla = MLA
cite-save-as = { $format } 형식으로 저장
cite-sources-too = 문헌의 내용에 기댈 때에는 그 문헌도 함께 인용하기 바란다.

## 통계와 도표

statistics-title = 통계
statistics-intro = 무엇을 누가 세거나 추산했으며 어디에 적혀 있는지. 서로 어긋나는 수치는 나란히 싣고, 평균을 내거나 더하지 않는다.
statistic-unit = 단위
statistic-kind = 종류
measure-kind-series = 계열
measure-kind-series-meaning = 같은 것을 해마다 센 수치.
measure-kind-estimates = 추정치
measure-kind-estimates-meaning = 같은 것에 대한, 출처가 저마다 다른 여러 수치.
measure-kind-levels = 단계
measure-kind-levels-meaning = 보고서의 등급처럼 이름이 붙은 층위.
statistic-table = 표로 보기
statistic-csv = CSV로 저장
statistic-events = 이 통계를 보여 주는 사건
statistic-preferred = 일반적으로 쓰이는 수치
statistic-preferred-help = 굵은 글씨: 한 때에 대해 출처마다 수치가 다를 때 일반적으로 쓰이는 수치
chart-title = { $title }({ $unit })
chart-description-series = { $first }부터 { $last }까지 시점마다 하나씩 세운 기둥. 가장 낮은 값은 { $low }, 가장 높은 값은 { $high }.
chart-description-estimates = { $low }에서 { $high }까지의 추정치 { $count }개. 저마다 점이나 막대로 나타낸다.
chart-description-levels = { $first }부터 { $last }까지의 단계를 나타낸 띠.
chart-description-years = { $first_year }부터 { $last_year }까지 해마다 하나씩, 주제별로 쌓은 기둥. 가장 높은 기둥은 { event-count }.
chart-description-decades = { $first_year }부터 { $last_year }까지 여러 해마다 하나씩, 주제별로 쌓은 기둥. 가장 높은 기둥은 { event-count }.
chart-this-event = 이 사건
chart-column = { $date }: { $amount }
chart-figure-by = { $figure } ({ $by })
chart-year-column = { $year }: { event-count }

## 표의 머리

table-year = 연도
table-date = 날짜
table-events = 사건
table-figure = 수치
table-source = 출처
table-note = 비고

## 정정

corrections-title = 정정
corrections-intro = 실린 뒤에 사건에 더해진 모든 변경을 최근 것부터 보여 준다.
corrections-none = 실린 뒤로 바뀐 것이 없다.
revision-kind-corrected = 정정
revision-kind-expanded = 보충
revision-kind-withdrawn = 철회
revision-kind-restored = 복원

## 자료

data-title = 자료
data-intro = 이 기록의 모든 내용을, 저마다의 작업에 쓸 수 있게 내놓는다.
data-licence = 이 기록은 { $licence } 라이선스에 따라 쓸 수 있다.
# $count는 천 바이트 단위의 수이다.
file-size = { $count } kB
data-tables = 표
data-tables-help = 스프레드시트, R, pandas, 데이터베이스용. UTF-8 CSV이며, 항목마다 한 줄이고 식별자로 표를 서로 잇는다. =, +, -, @로 시작하는 글은 스프레드시트가 수식으로 받아들이지 않도록 앞에 작은따옴표를 붙였다.
data-about-events = 모든 사건. 기록된 그대로의 날짜(EDTF)와 가능한 첫날과 마지막 날, 주제, 장소, 확실한 정도, 요약.
data-about-citations = 사건마다 어느 문헌에, 그 문헌의 어디에 바탕을 두는지와 그것이 뒷받침하는 내용. 사건과 문헌을 잇는다.
data-about-documents = 모든 문헌의 저자, 날짜, 주소, 보존 사본, 전체 서지 사항.
data-about-places = 다른 언어의 이름과 좌표를 갖춘 지명 목록.
data-about-topics = 주제.
data-about-measures = 통계와 저마다 세는 것.
data-about-observations = 모든 통계의 모든 수치와 그 문헌. 서로 다른 수치를 나란히 둔다.
data-about-accounts = 출처가 서로 다를 때 저마다 말하는 내용.
data-about-revisions = 공개된 사건에서 무엇을 언제 고쳤는지.
data-about-translations = 다른 언어로 된 사건과, 번역마다 얼마나 믿을 수 있는지.
data-about-package = 프로그램을 위한 표의 설명. 모든 열, 모든 키, 모든 체크섬(Frictionless Data Package). Open Data Editor, 또는 파이썬과 R의 frictionless 패키지로 연다.
data-library = 참고문헌
data-library-help = 이 기록이 인용하는 모든 문헌. 서지 관리 프로그램과 문서 편집기용.
data-library-by-topic = 주제별 참고문헌
data-about-bib = BibLaTeX. LaTeX, JabRef, Overleaf용. 불확실한 날짜도 그대로 남는다.
data-about-ris = RIS. EndNote, Mendeley, Zotero, 도서관 목록용.
data-about-csl-json = CSL-JSON. Zotero, Pandoc, Quarto용.
data-about-hayagriva = Hayagriva. Typst용.
data-programs = 프로그램과 지도
data-programs-help = 같은 기록을 프로그램과 지도가 읽는 형식으로 내놓는다.
data-about-events-json = 모든 사건과 그에 딸린 모든 것. 본문, 인용, 번역을 포함한다.
data-about-geojson = 지도에 표시된 장소. QGIS, Leaflet, geojson.io용.
data-about-timelinejs = TimelineJS. 나이트랩의 프로그램으로 자기 페이지에 연표를 실을 때 쓴다.
data-about-citation-file = 기록 전체를 인용하는 방법. GitHub, Zenodo, 보존 기관용.
data-about-sitemap = 모든 페이지와 마지막으로 바뀐 날. 검색 엔진용.
data-feeds = 피드와 달력
data-feeds-help = 피드는 새로 실린 것을 구독 프로그램에 알려 준다. 그 시각은 사건이 아니라 고친 때의 것이다.
data-feed-new-events = 새 사건
data-feed-corrections = 정정
data-about-json-feed = 새 사건. JSON 피드.
data-about-calendar = 날짜가 확실한 사건의 기념일 달력. 구독하거나 가져온다.
data-offline = 이동식 저장 장치에 담을 수 있는 사이트 전체
data-offline-help = 파일을 디스크에서 바로 열 수 있으며, 네트워크가 필요 없다.
data-embeds = 다른 사이트에 사건 싣기
data-embeds-explained = 각 사건의 페이지 끝에 그 사건을 다른 사이트에 싣는 방법이 있다. 틀 안의 카드로 싣거나, 붙여 넣은 글에서 틀을 지우는 곳에는 인용문으로 싣는다. oEmbed를 아는 사이트는 사건의 주소만으로 카드를 찾는다. 링크 옆에 그림을 보여 주는 사이트는 그림도 찾는다. 그림에는 제목과 날짜와 주제가 있고, 본문을 접어 둔 사건의 그림에는 제목만 있다.
data-verify = 사본이 온전하고 진짜인지 확인하는 방법

## 들고 다니는 사본

copy-title = 이 사본에 관하여
copy-made = 이 사본은 { $date }에 만들어졌다.
copy-verify = 기대거나 남에게 건네기 전에, 온전하고 진짜인지 확인하기 바란다.
copy-danger = 어떤 나라에서는 이 사본을 지니는 것이 위험할 수 있다. 이 사본은 스스로를 숨기지 않는다.

## 검색

search-title = 검색
search-label = 찾을 낱말
search-button = 검색
search-no-script = 검색에는 자바스크립트가 필요하다. 없어도 아래 목록에서 모든 장소와 사건으로 갈 수 있다.
search-results = 결과
search-found = 결과:
search-nothing = 찾은 것이 없다.
search-broken = 검색을 불러오지 못했다. 아래 목록에서 모든 장소와 사건으로 갈 수 있다.
search-more = 결과 더 보기
search-topic = 주제
search-any-topic = 모든 주제
search-from = 시작 연도
search-to = 끝 연도
search-kind-event = 사건
search-kind-place = 장소
search-kind-measure = 통계
search-kind-document = 문서
search-places = 이름으로 찾는 장소
search-events = 제목으로 찾는 사건
title-letters = 제목의 첫 글자
title-parts = 목록의 부분
titles-before = 앞
titles-after = 뒤


## 잘못된 주소

not-found-title = 그런 페이지는 없다
not-found-text = 주소가 잘못 적혔을 수 있다. 여기에 실린 페이지의 주소는 바뀌지 않으며, 철회된 것이 있으면 그 자리에 알림이 남는다.
not-found-help = 모든 사건은 연표에, 모든 문헌은 참고문헌에 있다.

## 옮겨 싣기와 인쇄

embed-read-more = 출처와 함께 더 읽기
embed-from = 출처: { $site }
print-from = 출처 사이트:
qr-code = 영구 주소의 QR 코드

## 모든 페이지의 아래쪽

footer-no-tracking = 이 사이트는 읽는 이를 뒤쫓지 않는다. 쿠키도, 집계도, 다른 곳에서 불러오는 것도 없다.

## 도표, 더하여

chart-thousands = 천 { $unit }
chart-millions = 백만 { $unit }
statistic-more = 그 밖의 수치 { $count }개
statistic-cited-here = 굵은 글씨: 이 사건이 인용하는 문헌의 수치
statistic-figures-at = 출처를 포함한 전체 수치:
measure-extent = 수치 { $count }개, { $years }

## 그 밖의 말

letter-other = 기타
places-without-country = 그 밖의 곳
places-without-events = 따로 사건이 없는 장소
places-of-other-countries = 기록에 나오는 다른 장소
change-added = 추가됨
data-manifest = 이 사이트의 모든 파일과 그 크기, SHA-256, 그리고 모든 영구 주소.

## 틀에서 쓰는 말

about-this-document = 이 문헌에 관하여
about-this-entry = 이 항목에 관하여
added = 추가된 날
check-a-copy-explained = manifest.json 파일에는 이 사이트의 모든 파일과 그 SHA-256이 적혀 있다. 이를테면 sha256sum 프로그램으로 사본에 있는 파일의 SHA-256을 구해, 이 사이트에서처럼 다른 길로 얻은 manifest.json에 적힌 것과 견주어 본다. 같으면 그 파일은 진짜이다.
copies-can-be-dangerous = 어떤 나라에서는 이 기록의 사본을 지니는 것이 위험할 수 있다. 사본은 스스로를 숨기지 않으므로, 파일을 찾은 사람은 누구나 그것이 무엇인지 읽을 수 있다.
copies-of-this-site = 이 사이트의 사본
edition = 판:
fingerprint = 글의 지문
footer-navigation = 이 사이트에 관하여 더
how-to-check-a-copy = 이 사이트는 파일이 든 폴더 하나로 되어 있어, 이를테면 이동식 저장 장치에 담아 건넬 수 있다. 사본이 진짜인지는 파일마다 SHA-256을 적어 둔 manifest.json으로 확인할 수 있다.
id = 식별자
in-time = 시간 순서
letters = 참고문헌의 부분
licence = 기록의 라이선스:
lies-in = 속한 곳
made-with = 만든 프로그램:
no-events = 이 기록에는 아직 사건이 없다.
open-the-text = 글 보기
close-the-text = 본문 닫기
text-not-printed = 본문이 닫혀 있어 인쇄되지 않았다. 종이에 담으려면 인쇄하기 전에 열어야 한다.
other-events = 다른 사건
other-names = 다른 이름
other-years = 다른 해
pages = 페이지
published-by = 발행자:
tables-can-be-copied = 통계마다 페이지가 있어, 모든 수치를 출처와 함께 표로 볼 수 있다.
withdrawn-on = 철회한 날

## 낱말 사이의 부호

label-end = { ": " }
comma = { ", " }
list-comma = { ", " }
semicolon = { "; " }
