/** What the page says. A language that is not here is shown in English. */
const ENGLISH = {
	title: 'Identity check',
	standIn:
		'This is a stand-in for tests, not the form of ARGOS. Use made-up documents only. Nothing leaves this machine.',
	email: 'E-mail address',
	country: 'Country that issued the ID',
	idType: 'Kind of ID',
	front: 'Photo of the front',
	back: 'Photo of the back (cards)',
	selfie: 'Selfie',
	send: 'Send',
	again: 'Another photo is needed',
	left: 'Tries left',
	refused: 'This could not be accepted',
	approved: 'Approved',
	rejected: 'Rejected',
	pending: 'A person will look at it',
	unknown: 'It has arrived',
	submission: 'Submission',
};

export type Words = Readonly<typeof ENGLISH>;

const KOREAN: Words = {
	title: '본인 확인',
	standIn:
		'이 화면은 ARGOS의 양식이 아니라 시험용 대체 화면입니다. 가상의 신분증만 사용하세요. 데이터는 이 컴퓨터를 벗어나지 않습니다.',
	email: '이메일 주소',
	country: '신분증 발급 국가',
	idType: '신분증 종류',
	front: '앞면 사진',
	back: '뒷면 사진 (카드)',
	selfie: '셀피',
	send: '제출',
	again: '사진을 다시 찍어 주세요',
	left: '남은 시도',
	refused: '접수할 수 없습니다',
	approved: '승인됨',
	rejected: '거절됨',
	pending: '담당자가 확인합니다',
	unknown: '접수되었습니다',
	submission: '제출 번호',
};

/** The language of the page: the one that the link asks for, else that of the browser. */
export function languageOf(lang: string | undefined, acceptLanguage = ''): 'en' | 'ko' {
	return /^ko\b/i.test(lang ?? acceptLanguage) ? 'ko' : 'en';
}

export const WORDS: Readonly<Record<'en' | 'ko', Words>> = { en: ENGLISH, ko: KOREAN };
