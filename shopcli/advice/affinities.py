"""What usually goes with what: kinds of things in catalog words of both languages; data, add an entry, not a rule."""

from collections.abc import Mapping

AFFINITIES: Mapping[str, tuple[str, ...]] = {
    "camera": ("camera lens", "tripod", "camera bag", "memory card", "external ssd"),
    "lens": ("camera", "lens filter", "tripod"),
    "laptop": ("laptop bag", "dock", "mouse", "charger", "monitor", "keyboard", "external ssd", "headphone"),
    "desktop": ("monitor", "keyboard", "mouse", "webcam", "external ssd", "speaker"),
    "tablet": ("tablet case", "stylus", "keyboard", "charger", "power bank"),
    "phone": ("phone case", "charger", "power bank", "earbud", "smartwatch"),
    "monitor": ("keyboard", "mouse", "dock", "webcam", "speaker", "cable"),
    "tv": ("speaker", "streaming stick", "cable"),
    "keyboard": ("mouse", "monitor", "dock"),
    "mouse": ("keyboard", "mouse pad", "dock"),
    "watch": ("charger", "earbud", "phone"),
    "headphones": ("phone", "charger"),
    "power bank": ("charger", "cable", "phone"),
    "charger": ("cable", "power bank"),
    "drive": ("laptop", "dock"),
    "dock": ("monitor", "keyboard", "mouse", "external ssd"),
    "tripod": ("camera", "camera lens"),
}
"""A kind (`bundle.kinds`) → what goes with it, what is most often missed first."""

NAMES: Mapping[str, tuple[str, str]] = {
    "camera lens": ("lens", "镜头"),
    "tripod": ("tripod", "三脚架"),
    "camera bag": ("camera bag", "相机包"),
    "memory card": ("memory card", "存储卡"),
    "external ssd": ("external SSD", "移动固态硬盘"),
    "camera": ("camera", "相机"),
    "lens filter": ("lens filter", "滤镜"),
    "laptop": ("laptop", "笔记本电脑"),
    "laptop bag": ("laptop bag", "电脑包"),
    "dock": ("dock", "扩展坞"),
    "mouse": ("mouse", "鼠标"),
    "charger": ("charger", "充电器"),
    "monitor": ("monitor", "显示器"),
    "keyboard": ("keyboard", "键盘"),
    "headphone": ("headphones", "头戴式耳机"),
    "webcam": ("webcam", "摄像头"),
    "speaker": ("speaker", "音箱"),
    "tablet case": ("tablet case", "平板保护套"),
    "stylus": ("stylus", "手写笔"),
    "power bank": ("power bank", "充电宝"),
    "phone case": ("phone case", "手机壳"),
    "earbud": ("earbuds", "真无线耳机"),
    "smartwatch": ("smartwatch", "智能手表"),
    "streaming stick": ("streaming stick", "电视棒"),
    "cable": ("cable", "数据线"),
    "mouse pad": ("mouse pad", "鼠标垫"),
    "phone": ("phone", "手机"),
}
"""What is looked for → how it is called in either language; it is found by every name that `search.synonyms` knows."""
