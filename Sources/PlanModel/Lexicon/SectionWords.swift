extension Lexicon {
  /// Words in the title of a top-level part that tell its role; the row with the longest match decides, and among equals the first.
  /// `match` is `whole` (the title is the word), `end` (the title ends with it), `any`, or `last` (anywhere in the title of the last part,
  /// rules in force aside: 五、强化工作落实, but not 一、坚持党的全面领导).
  static let sectionWords = """
    word	role	match
    总体要求	objectives	any
    总体思路	objectives	any
    总体目标	objectives	any
    总体安排	objectives	any
    总体部署	objectives	any
    总体框架	objectives	any
    总则	objectives	end
    指导思想	objectives	any
    指导方针	objectives	any
    基本原则	objectives	any
    基本思路	objectives	any
    工作思路	objectives	any
    思路目标	objectives	any
    主要目标	objectives	any
    工作目标	objectives	any
    发展目标	objectives	any
    行动目标	objectives	any
    任务目标	objectives	any
    目标任务	objectives	any
    建设目标	objectives	any
    实施目标	objectives	any
    规划目标	objectives	any
    预期目标	objectives	any
    阶段目标	objectives	any
    年度目标	objectives	any
    战略目标	objectives	any
    目标要求	objectives	any
    目标	objectives	end
    任务分解	objectives	whole
    目标分解	objectives	any
    远景目标	objectives	any
    重大意义	background	any
    重要意义	background	any
    现实基础	background	any
    发展基础	background	any
    工作基础	background	any
    基础条件	background	any
    基础和环境	background	any
    发展环境	background	any
    发展背景	background	any
    规划背景	background	any
    编制背景	background	any
    背景	background	end
    现状	background	any
    形势	background	any
    态势	background	end
    重要性	background	any
    基本情况	background	any
    发展成就	background	any
    工作回顾	background	any
    工作总结	background	any
    工作情况	background	end
    主要成绩	background	any
    规划执行情况	background	any
    计划执行情况	background	any
    执行情况	background	end
    完成情况	background	end
    过去一年	background	any
    过去五年	background	any
    取得的成绩	background	any
    成绩	background	end
    发展回顾	background	any
    工作原则	objectives	any
    实施原则	objectives	any
    主要指标	objectives	whole
    总体设计	objectives	whole
    发展成效	background	any
    主要成效	background	any
    存在问题	background	any
    存在的问题	background	any
    面临的挑战	background	any
    面临挑战	background	any
    面临问题	background	any
    问题与挑战	background	any
    问题和挑战	background	any
    主要问题	background	whole
    总体情况	background	any
    基本概况	background	any
    发展概况	background	any
    发展优势	background	whole
    基础优势	background	whole
    有利条件	background	whole
    工作进展	background	whole
    工作成效	background	whole
    机遇与挑战	background	any
    机遇和挑战	background	any
    保障措施	safeguards	any
    保障机制	safeguards	any
    保障条件	safeguards	any
    支撑条件	safeguards	whole
    监督落实	safeguards	end
    保障体系	safeguards	whole
    组织保障	safeguards	any
    实施保障	safeguards	any
    规划实施	safeguards	any
    强化保障	safeguards	any
    加强保障	safeguards	any
    要素保障	safeguards	end
    政策保障	safeguards	end
    工作保障	safeguards	any
    支撑保障	safeguards	any
    服务保障	safeguards	whole
    组织实施	safeguards	any
    组织领导	safeguards	any
    工作要求	safeguards	any
    有关要求	safeguards	any
    实施要求	safeguards	any
    工作机制	safeguards	whole
    推进机制	safeguards	end
    实施机制	safeguards	end
    督导考核	safeguards	any
    监督考核	safeguards	any
    督查考核	safeguards	any
    考核评估	safeguards	any
    监督检查	safeguards	end
    监督评估	safeguards	end
    监督管理	safeguards	whole
    组织推进	safeguards	any
    资金保障	safeguards	end
    人才保障	safeguards	end
    条件保障	safeguards	end
    投入保障	safeguards	end
    完善保障	safeguards	any
    督导检查	safeguards	any
    督查督办	safeguards	any
    督导评估	safeguards	any
    考核奖惩	safeguards	any
    监督问责	safeguards	any
    监测评估	safeguards	end
    考核督查	safeguards	any
    督促检查	safeguards	any
    抓好落实	safeguards	last
    工作落实	safeguards	last
    责任落实	safeguards	last
    任务落实	safeguards	last
    政策落实	safeguards	last
    组织落实	safeguards	last
    推动落实	safeguards	last
    强化落实	safeguards	last
    督促落实	safeguards	last
    狠抓落实	safeguards	last
    确保落实	safeguards	last
    落实落地	safeguards	last
    落实落细	safeguards	last
    落实责任	safeguards	last
    抓落实	safeguards	last
    落实保障	safeguards	last
    落实	safeguards	end
    的领导	safeguards	last
    全面领导	safeguards	last
    统筹协调	safeguards	last
    压实责任	safeguards	last
    工作责任	safeguards	last
    考核	safeguards	last
    督导	safeguards	last
    督查	safeguards	last
    附则	safeguards	end
    主要任务	tasks	any
    重点任务	tasks	any
    工作任务	tasks	any
    重点工作	tasks	any
    重大任务	tasks	any
    主要举措	tasks	any
    重点举措	tasks	any
    具体措施	tasks	any
    政策措施	tasks	any
    """

  /// Verbs that open a heading of something to be done, beside those of `targets.verbs`.
  static let sectionVerbs = """
    word
    营造
    夯实
    深化
    优化
    改善
    净化
    把握
    认清
    研判
    摸清
    找准
    分析
    强化
    健全
    完善
    厚植
    筑牢
    培优
    净化
    提升
    做优
    """

  /// Titles whose role depends on the other parts: safeguards where another part holds the tasks, otherwise tasks.
  static let sectionFallbacks = """
    word
    工作措施
    管理机制
    运行机制
    管理体制
    保障工作
    实施步骤
    工作步骤
    """
}
