"""Words that a question about a product is put with, which nothing has to answer."""

from shopcli.patterns import Pattern

FRAME = Pattern(
    r"(?<![a-z])(?:(?:real|actual|complete|total|ful|entire|proper|direct|easi|safe|simp|possib|usual|normal|exact"
    r"|physical|comfortab|quick|honest|probab|accidental)ly|(?:what|which) (?:height|depth|distance|width|length)"
    r"|what's|whats|how's|hows|it's|without worrying|or not|i mean"
    r"|at all|anyway|alright|all right|later on|as well|a bit|kind|worry\w*|wonder\w*|curious|quick question"
    r"|by any chance|supposed|able|allowed"
    r"|safe|ok|okay|fine)(?![a-z])"
    r"|拿来|用来|行不行|行吗|行不|可以吗|可不可以|能不能|顶得住|扛得住|要紧吗|要紧|没问题|好使吗|好不好|会不会|有没有|有木有|请问|直接"
    r"|上面|那个|那款|这个|这款|里面|的时候|时候|到底|大概|一般|我想|想问|另外|时"
)
