/** A relation between quantities: casualties = killed + wounded. */
grammar RelationText;

relation : left=expression sign=(EQUAL | AT_MOST | LESS | AT_LEAST | ABOVE) right=expression EOF ;

expression
    : OPEN expression CLOSE                                   # Group
    | MINUS expression                                        # Negative
    | expression operator=(TIMES | DIVIDE) expression         # Operation
    | expression operator=(PLUS | MINUS) expression           # Operation
    | SUM property=NAME (over=NAME members=NAME)? CLOSE       # Sum
    | CHANGE NAME CLOSE                                       # Change
    | NUMBER PERCENT?                                         # Number
    | NAME                                                    # Name
    ;

EQUAL : '=' ;
AT_MOST : '<=' ;
LESS : '<' ;
AT_LEAST : '>=' ;
ABOVE : '>' ;
PLUS : '+' ;
MINUS : '-' ;
TIMES : '*' ;
DIVIDE : '/' ;
PERCENT : '%' ;
OPEN : '(' ;
SUM : 'sum' [ ]* '(' ;
CHANGE : 'change' [ ]* '(' ;
CLOSE : ')' ;

NUMBER : [0-9]+ ('.' [0-9]+)? ;
NAME : (WORD '.')? WORD ;
fragment WORD : [a-z] [a-z0-9-]* ;

SPACE : [ \t\r\n]+ -> skip ;

// Everything else is a token too, so that one place explains what does not belong.
GROUPED : [0-9]+ (',' [0-9]+)+ ;
OTHER : . ;
