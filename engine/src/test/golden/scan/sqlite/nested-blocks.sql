A begin x; begin y; end; z; end; B;
A begin begin x; end; end; C;
