"""Ports and sockets: the names that shops and shoppers use, brought to one word each."""

from shopcli.patterns import Pattern
from shopcli.text import fold

# Word that is compared → what stands for it in folded text. A Thunderbolt or USB4 socket is a USB-C socket too.
_PORTS = {
    "usb-c": r"usb[\s-]?(?:type[\s-]?)?c(?![a-z])|(?<![a-z])type[\s-]?c(?![a-z])"
    r"|thunderbolt(?:\s?[345])|usb[\s-]?4(?!\d)|雷电",
    "usb-a": r"usb[\s-]?(?:type[\s-]?)?a(?![a-z])|(?<![a-z])type[\s-]?a(?![a-z])"
    r"|usb\s?[23]\.[012](?!.{0,6}(?:type[\s-]?)?c(?![a-z]))",
    "thunderbolt": r"thunderbolt|雷电",
    "usb4": r"usb[\s-]?4(?!\d)",
    "hdmi": r"hdmi",
    "displayport": r"(?:mini\s?)?display\s?port|(?<![a-z])dp(?![a-z])",
    "ethernet": r"ethernet|rj[\s-]?45|lan port|网口|网线接口",
    "vga": r"(?<![a-z])vga(?![a-z])",
    "dvi": r"(?<![a-z])dvi(?![a-z])",
    "microsd": r"micro[\s-]?sd|(?<![a-z])tf(?:\s?card|卡)",
    "sd card": r"(?<![a-z])(?<!micro)(?<!micro[\s-])sd(?:[hx]c)?(?:\s?card|\s?slot|\s?reader|卡)",
    "audio jack": r"3\.5[\s-]?(?:mm|毫米)|headphone (?:jack|port)|audio jack|耳机(?:孔|接口|插孔)",
    "micro-usb": r"micro[\s-]?usb",
    "lightning": r"(?<![a-z])lightning(?![a-z])",
    "optical": r"(?:optical|s/?pdif)(?: (?:in|out|audio|port|input))|光纤(?:接口|音频)",
}
_PATTERNS = {port: Pattern(pattern) for port, pattern in _PORTS.items()}
PORT_WORDS = "|".join(f"(?:{pattern})" for pattern in _PORTS.values())
"""A pattern for folded text: whatever names a port."""
PORT_HINTS = (
    "usb", "type", "hdmi", "display", "dp", "thunderbolt", "ethernet", "rj", "lan", "vga", "dvi", "sd", "tf", "3.5",
    "jack", "headphone", "lightning", "optical", "pdif", "雷电", "网", "耳机", "光纤",
)  # fmt: skip
"""Every match of `PORT_WORDS` holds one of these."""


def ports_in(text: str) -> list[str]:
    """The ports that `text` names, in a fixed order; several where one socket is two ("Thunderbolt 4")."""
    folded = fold(text)
    return [port for port, pattern in _PATTERNS.items() if pattern.search(folded)]
