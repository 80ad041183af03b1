<?php
const DB_NAME = 'mabase';
const DB_USER = 'monuser', DB_PASSWORD = 's3cret';
const
  DB_HOST
  =
  'localhost';
